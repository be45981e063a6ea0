package org.occupancyhub.hub;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.occupancyhub.embedded.EmbeddedServiceException;
import org.occupancyhub.hub.command.CommandFailedException;
import org.occupancyhub.hub.settings.SettingException;
import org.occupancyhub.models.backup.BackupException;
import org.occupancyhub.models.event.InvalidEventException;
import org.occupancyhub.models.project.ModelException;
import org.occupancyhub.models.sql.NewerSchemaException;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.DataObjectPropertyName;
import org.springframework.boot.context.properties.bind.validation.BindValidationException;
import org.springframework.boot.context.properties.source.ConfigurationProperty;
import org.springframework.validation.FieldError;
import org.yaml.snakeyaml.error.YAMLException;

/** Why the program could not go on, in one line that says what, where and what to do. */
public final class OneLine {

    /** Their messages are written for the person at the keyboard; whatever wraps them adds nothing. */
    private static final List<Class<? extends Throwable>> WRITTEN_FOR_PEOPLE = List.of(
            SettingException.class,
            EmbeddedServiceException.class,
            CommandFailedException.class,
            ModelException.class,
            BackupException.class,
            NewerSchemaException.class,
            BindException.class,
            YAMLException.class);

    private OneLine() {}

    public static String of(Throwable failure) {
        List<Throwable> causes = causes(failure);
        Throwable told =
                causes.stream().filter(OneLine::speaksToPeople).findFirst().orElse(causes.get(causes.size() - 1));
        if (causes.get(causes.size() - 1) instanceof BindValidationException invalid) {
            return flat(refused(invalid));
        }
        if (told instanceof BindException setting) {
            return setting(setting, causes.get(causes.size() - 1));
        }
        if (told instanceof YAMLException broken) { // it does not say of which file
            return flat("config/application.yaml, application.yaml and config/sites.yaml must be YAML, but one is not: "
                    + broken.getMessage());
        }
        String message = told.getMessage() == null ? told.toString() : told.getMessage();
        return flat(message);
    }

    /** Settings whose values are of the right kind, but cannot work. */
    private static String refused(BindValidationException invalid) {
        String prefix = invalid.getValidationErrors().getName().toString();
        return StreamSupport.stream(invalid.getValidationErrors().spliterator(), false)
                .map(error -> error instanceof FieldError field
                        ? prefix + "." + DataObjectPropertyName.toDashedForm(field.getField()) + " "
                                + field.getDefaultMessage() + ", but was " + field.getRejectedValue()
                        : prefix + ": " + error.getDefaultMessage())
                .sorted()
                .collect(Collectors.joining("; "));
    }

    /** A setting whose value is of another kind than it must be, where it is known: with its file and line. */
    private static String setting(BindException failure, Throwable cause) {
        ConfigurationProperty property = failure.getProperty();
        if (property == null) {
            return flat(failure.getName() + " cannot be read: " + cause.getMessage());
        }
        String place = property.getOrigin() == null ? "" : ", in " + property.getOrigin();
        return flat(property.getName() + " cannot be " + InvalidEventException.show(String.valueOf(property.getValue()))
                + ": it must have another form" + place);
    }

    private static String flat(String message) {
        return message.replaceAll("\\s*\\R\\s*", " ");
    }

    /** Whether the one line says it all; otherwise the log should hold the rest. */
    public static boolean isWrittenForPeople(Throwable failure) {
        return causes(failure).stream().anyMatch(OneLine::speaksToPeople);
    }

    private static boolean speaksToPeople(Throwable cause) {
        return WRITTEN_FOR_PEOPLE.stream().anyMatch(type -> type.isInstance(cause));
    }

    private static List<Throwable> causes(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .limit(30)
                .toList();
    }
}
