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

/** JSON Schema (2020-12) of a section, from the very record that the services read; the page makes its forms of it. */
public final class Schemas {
    private Schemas() {}

    /** With bounds, {@code description} (help), {@code x-unit} and {@code default} for each field. */
    public static ObjectNode of(Section<?> section) {
        ObjectNode defaults = section.defaultBody();
        SchemaGeneratorConfigBuilder builder = new SchemaGeneratorConfigBuilder(
                        Json.mapper(), SchemaVersion.DRAFT_2020_12, OptionPreset.PLAIN_JSON)
                .with(Option.INLINE_ALL_SCHEMAS, Option.FORBIDDEN_ADDITIONAL_PROPERTIES_BY_DEFAULT)
                .without(Option.SCHEMA_VERSION_INDICATOR)
                .with(new JakartaValidationModule(JakartaValidationOption.INCLUDE_PATTERN_EXPRESSIONS));
        builder.forFields().withInstanceAttributeOverride((node, field, context) -> {
            Setting setting = field.getAnnotationConsideringFieldAndGetter(Setting.class);
            if (setting != null) {
                node.put("description", setting.value());
                if (!setting.unit().isEmpty()) {
                    node.put("x-unit", setting.unit());
                }
                node.set("default", defaults.get(field.getName()));
            }
        });
        ObjectNode schema = new SchemaGenerator(builder.build()).generateSchema(section.type());
        schema.put("title", section.name());
        return schema;
    }
}
