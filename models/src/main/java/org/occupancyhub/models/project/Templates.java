package org.occupancyhub.models.project;

import com.hubspot.jinjava.Jinjava;
import com.hubspot.jinjava.JinjavaConfig;
import com.hubspot.jinjava.interpret.Context;
import com.hubspot.jinjava.interpret.RenderResult;
import com.hubspot.jinjava.interpret.TemplateError;
import com.hubspot.jinjava.lib.fn.MacroFunction;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;

/**
 * Renders the Jinja of a dbt model: {@code ref}, {@code source}, {@code config}, {@code is_incremental} and {@code this}.
 * Anything else that is unknown is an error, as it is in dbt.
 */
final class Templates {

    private final Jinjava jinjava = new Jinjava(JinjavaConfig.newBuilder()
            .withFailOnUnknownTokens(true)
            .withNestedInterpretationEnabled(false)
            .withMaxOutputSize(0)
            .build());

    /** What a template says about itself while it is rendered. */
    interface Listener {
        Object ref(String model);

        Object source(String source, String table);

        void config(Map<String, Object> settings);
    }

    String render(String file, String template, Relation self, boolean incremental, Listener listener) {
        Context context = new Context(jinjava.getGlobalContextCopy());
        context.put("this", self.toString());
        define(context, "is_incremental", (args, named) -> incremental);
        define(context, "ref", (args, named) -> listener.ref(text("ref", args, args.size() - 1, file)));
        define(
                context,
                "source",
                (args, named) -> listener.source(text("source", args, 0, file), text("source", args, 1, file)));
        define(context, "config", (args, named) -> {
            listener.config(named);
            return "";
        });
        RenderResult result = jinjava.renderForResult(template, context);
        for (TemplateError error : result.getErrors()) {
            throw failure(file, error);
        }
        return result.getOutput().strip();
    }

    private static ModelException failure(String file, TemplateError error) {
        for (Throwable cause = error.getException(); cause != null; cause = cause.getCause()) {
            if (cause instanceof ModelException own) {
                return own;
            }
        }
        return new ModelException(file, error.getLineno(), error.getMessage());
    }

    private static String text(String function, List<Object> args, int index, String file) {
        if (index < 0 || index >= args.size() || args.get(index) == null) {
            throw new ModelException(file, function + "() lacks a name");
        }
        return args.get(index).toString();
    }

    /** A macro, because only macros are told the names of their arguments. */
    private static void define(
            Context context, String name, BiFunction<List<Object>, Map<String, Object>, Object> body) {
        context.addGlobalMacro(new MacroFunction(List.of(), name, new LinkedHashMap<>(), false, context, 0, 0) {
            @Override
            public Object doEvaluate(Map<String, Object> args, Map<String, Object> named, List<Object> positional) {
                return body.apply(positional, named);
            }
        });
    }
}
