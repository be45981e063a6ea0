package org.occupancyhub.routes.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What is around every page of a kind: head, style, script, foot. */
public final class Frame {

    private static final String ENGLISH = " lang=\"en\"";
    private static final String TITLE = "<!--title-->";
    private static final String BODY = "<!--body-->";
    private static final String SCRIPT = "<script>";
    private static final Pattern PART = Pattern.compile("/\\*([a-z]+\\.(?:css|js))\\*/");

    private final String before;
    private final String between;
    private final String after;
    private final String policy;

    private Frame(String template) {
        int title = template.indexOf(TITLE);
        int body = template.indexOf(BODY);
        before = template.substring(0, title);
        between = template.substring(title + TITLE.length(), body);
        after = template.substring(body + BODY.length());
        int script = after.indexOf(SCRIPT);
        policy = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; frame-ancestors *"
                + (script < 0
                        ? ""
                        : "; connect-src 'self'; script-src 'self' 'sha256-"
                                + hash(after.substring(script + SCRIPT.length(), after.indexOf("</script>"))) + "'");
    }

    /** @param name a file of {@code pages/}; where it names another one in a comment, that one stands in its place */
    public static Frame read(String name) {
        return new Frame(PART.matcher(text(name)).replaceAll(part -> Matcher.quoteReplacement(text(part.group(1)))));
    }

    private static String text(String name) {
        try (InputStream file = Frame.class.getResourceAsStream("/pages/" + name)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("a part of the public pages cannot be read: " + name, e);
        }
    }

    private static String hash(String script) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(script.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** @param title text of anyone */
    public String around(Language language, String title, Markup body) {
        return before.replace(ENGLISH, " lang=\"" + language.words().tag() + "\"")
                + Markup.escape(title)
                + between
                + body
                + after;
    }

    /** The {@code Content-Security-Policy}: of scripts, only the one of this frame. */
    public String policy() {
        return policy;
    }
}
