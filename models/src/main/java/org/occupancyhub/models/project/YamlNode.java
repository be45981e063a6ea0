package org.occupancyhub.models.project;

import java.io.StringReader;
import java.util.List;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** A value of a YAML file that knows its line. What is not there, or is something else than asked for, is nothing. */
final class YamlNode {

    private static final YamlNode NOTHING = new YamlNode(null);

    private final Node node;

    private YamlNode(Node node) {
        this.node = node;
    }

    /** Plain values only: a file must not name classes. */
    private static final class Values extends SafeConstructor {
        Values() {
            super(new LoaderOptions());
        }

        Object of(Node node) {
            return constructDocument(node);
        }
    }

    /** @throws ModelException if it is no YAML */
    static YamlNode root(String file, String text) {
        try {
            YamlNode root = new YamlNode(new Yaml(new LoaderOptions()).compose(new StringReader(text)));
            // Also what composes may not make values: a tag nobody knows.
            root.value();
            return root;
        } catch (MarkedYAMLException e) {
            int line = e.getProblemMark() == null ? 0 : e.getProblemMark().getLine() + 1;
            throw new ModelException(file, line, "is no YAML: " + e.getProblem());
        } catch (YAMLException e) {
            throw new ModelException(file, 0, "is no YAML: " + e.getMessage());
        }
    }

    int line() {
        return node == null ? 0 : node.getStartMark().getLine() + 1;
    }

    YamlNode at(String key) {
        if (node instanceof MappingNode map) {
            for (NodeTuple entry : map.getValue()) {
                if (entry.getKeyNode() instanceof ScalarNode name
                        && name.getValue().equals(key)) {
                    return new YamlNode(entry.getValueNode());
                }
            }
        }
        return NOTHING;
    }

    /** The entries of a list. */
    List<YamlNode> entries() {
        return node instanceof SequenceNode list
                ? list.getValue().stream().map(YamlNode::new).toList()
                : List.of();
    }

    List<YamlNode> entries(String key) {
        return at(key).entries();
    }

    /** Null where there is none. */
    String text(String key) {
        Object value = at(key).value();
        return value == null ? null : value.toString();
    }

    /** Maps, lists, texts, numbers; null where there is nothing. */
    Object value() {
        return node == null ? null : new Values().of(node);
    }
}
