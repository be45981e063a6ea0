package org.occupancyhub.models.project;

import com.hubspot.jinjava.Jinjava;
import com.hubspot.jinjava.JinjavaConfig;
import com.hubspot.jinjava.interpret.Context;
import com.hubspot.jinjava.interpret.JinjavaInterpreter;
import com.hubspot.jinjava.interpret.RenderResult;
import com.hubspot.jinjava.interpret.TemplateError;
import com.hubspot.jinjava.lib.fn.MacroFunction;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

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

    /** What a template says about itself while it is rendered, and on which line. */
    interface Listener {
        Object ref(String model, int line);

        Object source(String source, String table, int line);

        void config(Map<String, Object> settings, int line);
    }

    /**
     * @param file for messages
     * @param firstLine on which line of the file the template begins
     */
    record Template(String file, String text, int firstLine) {}

    private interface Body {
        Object call(List<Object> args, Map<String, Object> named, int line);
    }

    SqlText render(Template template, Relation self, boolean incremental, Listener listener) {
        refuseMarks(template);
        Context context = new Context(jinjava.getGlobalContextCopy());
        context.put("this", self.toString());
        define(template, context, "is_incremental", (args, named, line) -> incremental);
        define(
                template,
                context,
                "ref",
                (args, named, line) -> listener.ref(text("ref", args, args.size() - 1, template, line), line));
        define(
                template,
                context,
                "source",
                (args, named, line) -> listener.source(
                        text("source", args, 0, template, line), text("source", args, 1, template, line), line));
        define(template, context, "config", (args, named, line) -> {
            listener.config(named, line);
            return "";
        });
        RenderResult result = jinjava.renderForResult(LineMarks.mark(template.text(), template.firstLine()), context);
        for (TemplateError error : result.getErrors()) {
            throw failure(template, error);
        }
        return LineMarks.read(result.getOutput());
    }

    private static void refuseMarks(Template template) {
        int mark = Math.max(
                template.text().indexOf(LineMarks.START), template.text().indexOf(LineMarks.END));
        if (mark >= 0) {
            long before = template.text().substring(0, mark).lines().count();
            throw new ModelException(
                    template.file(), template.firstLine() + (int) Math.max(0, before - 1), "holds a control character");
        }
    }

    private static ModelException failure(Template template, TemplateError error) {
        for (Throwable cause = error.getException(); cause != null; cause = cause.getCause()) {
            if (cause instanceof ModelException own) {
                return own;
            }
        }
        return new ModelException(template.file(), line(template, error.getLineno()), plain(error.getMessage()));
    }

    private static String plain(String message) {
        return message.replaceAll("[" + LineMarks.START + LineMarks.END + "]", "")
                .replaceAll("\\s+", " ");
    }

    private static int line(Template template, int within) {
        return within > 0 ? template.firstLine() + within - 1 : template.firstLine();
    }

    private static String text(String function, List<Object> args, int index, Template template, int line) {
        if (index < 0 || index >= args.size() || args.get(index) == null) {
            throw new ModelException(template.file(), line, function + "() lacks a name");
        }
        return args.get(index).toString();
    }

    /** A macro, because only macros are told the names of their arguments. */
    private static void define(Template template, Context context, String name, Body body) {
        context.addGlobalMacro(new MacroFunction(List.of(), name, new LinkedHashMap<>(), false, context, 0, 0) {
            @Override
            public Object doEvaluate(Map<String, Object> args, Map<String, Object> named, List<Object> positional) {
                int line = JinjavaInterpreter.getCurrent().getLineNumber();
                return body.call(positional, named, line(template, line));
            }
        });
    }
}
