package dev.doorward.contract.config;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.github.victools.jsonschema.generator.Option;
import com.github.victools.jsonschema.generator.OptionPreset;
import com.github.victools.jsonschema.generator.SchemaGenerator;
import com.github.victools.jsonschema.generator.SchemaGeneratorConfigBuilder;
import com.github.victools.jsonschema.generator.SchemaVersion;
import com.github.victools.jsonschema.module.jakarta.validation.JakartaValidationModule;
import com.github.victools.jsonschema.module.jakarta.validation.JakartaValidationOption;
import dev.doorward.contract.wire.Json;
import java.time.LocalTime;
import java.util.Map;

/** JSON Schema (2020-12) of a section, from the very record that the services read; the page makes its forms of it. */
public final class Schemas {
    /** What a new entry of a list of such records says at first. */
    private static final Map<Class<?>, Object> ENTRIES = Map.of(
            LivenessRule.class, LivenessRule.defaults(),
            TwoPersonRule.class, TwoPersonRule.defaults(),
            AlertRule.class, AlertRule.defaults());

    private Schemas() {}

    /**
     * With bounds, {@code description} (help) and {@code x-unit} for each field, and {@code default} for each field of
     * the section and for each entry of a list that is a record.
     */
    public static ObjectNode of(Section<?> section) {
        ObjectNode defaults = section.defaultBody();
        SchemaGeneratorConfigBuilder builder = new SchemaGeneratorConfigBuilder(
                        Json.mapper(), SchemaVersion.DRAFT_2020_12, OptionPreset.PLAIN_JSON)
                .with(
                        Option.INLINE_ALL_SCHEMAS,
                        Option.FORBIDDEN_ADDITIONAL_PROPERTIES_BY_DEFAULT,
                        Option.EXTRA_OPEN_API_FORMAT_VALUES)
                .without(Option.SCHEMA_VERSION_INDICATOR)
                .with(new JakartaValidationModule(JakartaValidationOption.INCLUDE_PATTERN_EXPRESSIONS));
        builder.forFields().withNullableCheck(field -> field.getType().getErasedType() == LocalTime.class);
        builder.forFields().withInstanceAttributeOverride((node, field, context) -> {
            Setting setting = field.getAnnotationConsideringFieldAndGetter(Setting.class);
            if (setting != null && !field.isFakeContainerItemScope()) {
                put(node, "description", setting.value());
                put(node, "x-unit", setting.unit());
                put(node, "format", setting.format());
                if (field.getDeclaringType().getErasedType() == section.type()) {
                    node.set("default", defaults.get(field.getName()));
                }
            }
        });
        builder.forTypesInGeneral().withTypeAttributeOverride((node, scope, context) -> {
            Object entry = ENTRIES.get(scope.getType().getErasedType());
            if (entry != null) {
                node.set("default", Json.mapper().valueToTree(entry));
            }
        });
        ObjectNode schema = new SchemaGenerator(builder.build()).generateSchema(section.type());
        schema.put("title", section.name());
        return schema;
    }

    private static void put(ObjectNode node, String name, String text) {
        if (!text.isEmpty()) {
            node.put(name, text);
        }
    }
}
