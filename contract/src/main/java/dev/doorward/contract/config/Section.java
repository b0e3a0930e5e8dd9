package dev.doorward.contract.config;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.doorward.contract.wire.Json;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Path;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;

/**
 * A configuration section: its name, its record, its defaults.
 *
 * @param <T> the record
 */
public record Section<T>(String name, Class<T> type, T defaults) {
    public static final Section<CameraConfig> CAMERA =
            new Section<>("camera", CameraConfig.class, CameraConfig.defaults());
    public static final Section<RecognitionConfig> RECOGNITION =
            new Section<>("recognition", RecognitionConfig.class, RecognitionConfig.defaults());
    public static final Section<LivenessConfig> LIVENESS =
            new Section<>("liveness", LivenessConfig.class, LivenessConfig.defaults());
    public static final Section<AccessConfig> ACCESS =
            new Section<>("access", AccessConfig.class, AccessConfig.defaults());
    public static final Section<NotificationConfig> NOTIFICATION =
            new Section<>("notification", NotificationConfig.class, NotificationConfig.defaults());

    /** Without expression language: problems are worded here. */
    private static final Validator VALIDATOR = Validation.byDefaultProvider()
            .configure()
            .messageInterpolator(new ParameterMessageInterpolator())
            .buildValidatorFactory()
            .getValidator();

    public static List<Section<?>> all() {
        return List.of(CAMERA, RECOGNITION, LIVENESS, ACCESS, NOTIFICATION);
    }

    public static Optional<Section<?>> named(String name) {
        return all().stream().filter(s -> s.name().equals(name)).findFirst();
    }

    /** The defaults as a document's body. */
    public ObjectNode defaultBody() {
        return Json.mapper().valueToTree(defaults);
    }

    /**
     * A body as its record; what it leaves out has its default, what it has too much is ignored.
     *
     * @throws InvalidConfigException when a value has the wrong type or is out of its bounds
     */
    public T parse(JsonNode body) throws InvalidConfigException {
        return parse(body, false);
    }

    /** The same for a body that a person wrote: an unknown field is a problem too. */
    public T parseStrictly(JsonNode body) throws InvalidConfigException {
        return parse(body, true);
    }

    private T parse(JsonNode body, boolean strict) throws InvalidConfigException {
        if (!body.isObject()) {
            throw new InvalidConfigException(List.of(name + ": must be a JSON object"));
        }
        ObjectNode whole = defaultBody();
        for (Iterator<Map.Entry<String, JsonNode>> fields = body.fields(); fields.hasNext(); ) {
            Map.Entry<String, JsonNode> field = fields.next();
            if (strict && !whole.has(field.getKey())) {
                throw new InvalidConfigException(List.of(name + "." + field.getKey() + ": is not a setting"));
            }
            whole.set(field.getKey(), field.getValue());
        }
        return validated(read(whole, strict));
    }

    private T read(ObjectNode whole, boolean strict) throws InvalidConfigException {
        try {
            ObjectReader reader = Json.mapper().readerFor(type);
            return (strict ? reader.with(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES) : reader).readValue(whole);
        } catch (UnrecognizedPropertyException e) {
            throw new InvalidConfigException(List.of(at(e) + ": is not a setting"));
        } catch (JsonMappingException e) {
            throw new InvalidConfigException(List.of(at(e) + expected(e)));
        } catch (IOException e) {
            throw new InvalidConfigException(List.of(name + ": is not valid JSON"));
        }
    }

    private static String expected(JsonMappingException e) {
        Class<?> type = e instanceof InvalidFormatException wrong ? wrong.getTargetType() : Object.class;
        if (type == LocalTime.class) {
            return ": must be a time of day such as 22:30";
        }
        return type == LocalDate.class ? ": must be a date such as 2026-12-24" : ": has a value of the wrong kind";
    }

    /** {@code access.livenessRules[1].from} */
    private String at(JsonMappingException e) {
        return e.getPath().stream()
                .map(r -> r.getFieldName() == null ? "[" + r.getIndex() + "]" : "." + r.getFieldName())
                .collect(Collectors.joining("", name, ""));
    }

    private T validated(T config) throws InvalidConfigException {
        List<String> problems =
                VALIDATOR.validate(config).stream().map(this::problem).sorted().toList();
        if (!problems.isEmpty()) {
            throw new InvalidConfigException(problems);
        }
        return config;
    }

    private String problem(ConstraintViolation<T> violation) {
        Object bound = violation.getConstraintDescriptor().getAttributes().get("value");
        Object value = violation.getInvalidValue();
        String field = name + "." + violation.getPropertyPath();
        return switch (violation.getConstraintDescriptor().getAnnotation()) {
            case AssertTrue whole -> around(violation.getPropertyPath()) + ": " + whole.message();
            case Min min -> field + ": must be at least " + bound + ", is " + value;
            case DecimalMin min -> field + ": must be at least " + bound + ", is " + value;
            case Max max -> field + ": must be at most " + bound + ", is " + value;
            case DecimalMax max -> field + ": must be at most " + bound + ", is " + value;
            case Size size
            when value instanceof Collection<?> all ->
                field + ": must hold at most " + size.max() + ", holds " + all.size();
            default -> field + ": " + violation.getMessage() + ", is " + value;
        };
    }

    /** What a rule about several fields is about: the section, or one entry of a list in it. */
    private String around(Path rule) {
        String field = rule.toString();
        int last = field.lastIndexOf('.');
        return last < 0 ? name : name + "." + field.substring(0, last);
    }
}
