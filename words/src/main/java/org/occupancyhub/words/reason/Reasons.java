package org.occupancyhub.words.reason;

import java.text.DecimalFormatSymbols;
import java.text.MessageFormat;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.occupancyhub.models.reason.Fact;
import org.occupancyhub.models.reason.Reason;
import org.occupancyhub.models.reason.Rule;
import org.occupancyhub.models.reason.Subject;
import org.occupancyhub.models.reason.TrainingReason;
import org.occupancyhub.words.Isolated;
import org.occupancyhub.words.Words;

/**
 * Tells reasons in one language. They are stored as English sentences, so they are recognised by their words: that serves
 * those of long ago as well as those of today. What nobody here has said is told as it is.
 */
public final class Reasons {

    private static final String BUNDLE = "org.occupancyhub.words.reason.reasons";
    private static final String MUST = " must be ";
    private static final String FACT = ", but was ";
    private static final String NAME = "field.";

    /** The name of a field of an event, also within another one, or of a parameter. */
    private static final Pattern FIELD = Pattern.compile("[a-zA-Z_.-]{1,40}");

    private static final Pattern FIGURE = Pattern.compile("-?\\d+\\.\\d+");
    private static final Pattern WHOLE = Pattern.compile("\\d{1,15}");

    /** Whose places hold limits that the hub sets. */
    private static final Set<Reason> LIMITS = Set.of(Rule.WHOLE_NUMBER, Rule.CHARACTERS, Rule.BYTES);

    /** Whatever is longer was not said by the hub; anybody may write to the topic of the rejects. */
    private static final int LONGEST = 2_000;

    /** A reason within a reason within a reason. */
    private static final int DEEPEST = 4;

    private static final Template BROKEN_JSON = new Template(Fact.BROKEN_JSON);
    private static final List<Template> RULES = templates(Rule.class);
    private static final List<Template> LIMITING = RULES.stream()
            .filter(template -> LIMITS.contains(template.reason()))
            .toList();
    private static final List<Template> SENTENCES = Arrays.stream(Reason.class.getPermittedSubclasses())
            .filter(kind -> !List.of(Rule.class, Subject.class, Fact.class).contains(kind))
            .flatMap(kind -> templates(kind).stream())
            .filter(template -> !template.reason().english().equals("{0}"))
            .toList();
    private static final List<Template> TRAINING = templates(TrainingReason.class);
    private static final Map<Locale, Reasons> ALL = new ConcurrentHashMap<>();

    private final Words words;
    private final ResourceBundle texts;

    /** In English reasons are read as they are stored, but for what a training says in the terms of those who wrote it. */
    private final boolean english;

    private Reasons(Words words) {
        this.words = words;
        this.texts = ResourceBundle.getBundle(
                BUNDLE, words.locale(), Control.getNoFallbackControl(Control.FORMAT_PROPERTIES));
        this.english = words.locale().getLanguage().equals(Locale.ENGLISH.getLanguage());
    }

    public static Reasons in(Words words) {
        return ALL.computeIfAbsent(words.locale(), locale -> new Reasons(words));
    }

    private static List<Template> templates(Class<?> kind) {
        return Stream.of(kind.getEnumConstants())
                .map(one -> new Template((Reason) one))
                .toList();
    }

    /** @param stored in English */
    public Told tell(String stored) {
        Optional<String> said = stored.length() > LONGEST
                ? Optional.empty()
                : english ? trained(stored, 0).or(() -> limited(stored)) : sentence(stored, 0);
        return new Told(said.orElse(stored), said.isEmpty() && !english);
    }

    private Optional<String> sentence(String english, int depth) {
        if (depth > DEEPEST) {
            return Optional.empty();
        }
        int place = english.startsWith("[") ? english.indexOf("] ") : -1;
        if (place > 0) { // the file that it is about
            return sentence(english.substring(place + 2), depth + 1)
                    .map(said -> english.substring(0, place + 2) + said);
        }
        return demand(english)
                .or(() -> first(SENTENCES, english, (reason, parts) -> filled(reason, parts, depth, this::sentence)));
    }

    private Optional<String> trained(String english, int depth) {
        return depth > DEEPEST
                ? Optional.empty()
                : first(TRAINING, english, (reason, parts) -> filled(reason, parts, depth, this::trained));
    }

    /** In English a demand stays as it is stored, but for the figures of its limits. */
    private Optional<String> limited(String english) {
        int must = english.indexOf(MUST);
        int subject = english.startsWith("[") ? english.indexOf("] ") + 2 : 0; // behind the file that it is about
        if (must < subject || !isSubject(english.substring(subject, must))) {
            return Optional.empty();
        }
        int from = must + MUST.length();
        int fact = english.indexOf(FACT, from);
        int to = fact < 0 ? english.length() : fact;
        return first(
                LIMITING,
                english.substring(from, to),
                (rule, parts) -> english.substring(0, from)
                        + rule.with((Object[])
                                Stream.of(parts).map(part -> figure(rule, part)).toArray(String[]::new))
                        + english.substring(to));
    }

    private static Optional<String> first(
            List<Template> templates, String english, BiFunction<Reason, String[], String> filled) {
        return templates.stream()
                .flatMap(template ->
                        template.read(english).map(parts -> filled.apply(template.reason(), parts)).stream())
                .findFirst();
    }

    /** {@code count must be a whole number from 0 to 1000000, but was -5}, with or without what it was. */
    private Optional<String> demand(String english) {
        int must = english.indexOf(MUST);
        if (must < 0 || !isSubject(english.substring(0, must))) {
            return Optional.empty();
        }
        String field = named(english.substring(0, must));
        String rest = english.substring(must + MUST.length());
        int fact = rest.indexOf(FACT);
        String wanted = fact < 0 ? rest : rest.substring(0, fact);
        return rule(wanted)
                .map(rule -> fact < 0
                        ? say("must", field, rule)
                        : demand(field, rule, wanted, rest.substring(fact + FACT.length())));
    }

    /** A field by the name that people give it, where it has one; else as it stands in what came. */
    private String named(String subject) {
        return texts.containsKey(NAME + subject) ? say(NAME + subject) : known(Subject.values(), subject);
    }

    private static boolean isSubject(String english) {
        return FIELD.matcher(english).matches()
                || Stream.of(Subject.values()).anyMatch(one -> one.english().equals(english));
    }

    private String demand(String field, String rule, String wanted, String fact) {
        return fact.equals(Fact.MISSING.english())
                ? say("must.missing", field, rule)
                : say("must.fact", field, rule, fact(wanted, fact));
    }

    /** Only where JSON was expected does a quoted text say what is wrong; anywhere else it is what came. */
    private String fact(String wanted, String english) {
        boolean quoted = english.length() > 2 && english.startsWith("\"") && english.endsWith("\"");
        return (wanted.equals(Rule.JSON.english()) && quoted
                        ? BROKEN_JSON.read(english.substring(1, english.length() - 1))
                        : Optional.<String[]>empty())
                .map(parts -> say(Fact.BROKEN_JSON.key(), (Object[]) parts))
                .orElseGet(() -> known(Fact.values(), english));
    }

    private Optional<String> rule(String english) {
        return RULES.stream()
                .flatMap(template -> template
                        .read(english)
                        .map(parts -> say(
                                template.reason().key(),
                                Stream.of(parts)
                                        .map(part -> rule(part).orElseGet(() -> figure(template.reason(), part)))
                                        .toArray()))
                        .stream())
                .findFirst();
    }

    private String known(Reason[] all, String english) {
        return Stream.of(all)
                .filter(one -> one.english().equals(english))
                .map(one -> say(one.key()))
                .findFirst()
                .orElse(english);
    }

    private String filled(
            Reason reason, String[] parts, int depth, BiFunction<String, Integer, Optional<String>> within) {
        Object[] told = Stream.of(parts)
                .map(part -> within.apply(part, depth + 1)
                        .orElseGet(() -> words.sayIfKnown("method." + part, figure(reason, part))))
                .toArray();
        return texts.containsKey(reason.key())
                ? say(reason.key(), told)
                : reason.with(told).toString();
    }

    /** What the hub reckoned is written as the language does it; what it received stays as it came. */
    private String figure(Reason reason, String part) {
        if (LIMITS.contains(reason) && WHOLE.matcher(part).matches()) {
            return words.count(Long.parseLong(part));
        }
        return reason instanceof TrainingReason && FIGURE.matcher(part).matches()
                ? part.replace(
                        '.', DecimalFormatSymbols.getInstance(words.locale()).getDecimalSeparator())
                : part;
    }

    private String say(String key, Object... parts) {
        return MessageFormat.format(texts.getString(key), Isolated.all(parts));
    }
}
