package dev.doorward.contract.wire;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The one way from a record to bytes and back: unknown fields are ignored, missing and absurd ones refused. */
public final class Json {
    /** Greater than any honest payload, smaller than what could hurt. */
    public static final int MOST_BYTES = 8 << 20;

    private static final ObjectMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(32)
                            .maxStringLength(MOST_BYTES)
                            .maxDocumentLength(MOST_BYTES)
                            .build())
                    .build())
            .addModule(new JavaTimeModule())
            .addModule(new Jdk8Module())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private Json() {}

    /** The mapper, for trees; never changed. */
    public static ObjectMapper mapper() {
        return MAPPER;
    }

    public static byte[] write(Object payload) {
        try {
            return MAPPER.writeValueAsBytes(payload);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @throws RejectedException when the bytes are not JSON of this record, or the record refuses its values */
    public static <T> T read(byte[] bytes, Class<T> type) throws RejectedException {
        if (bytes.length > MOST_BYTES) {
            throw new RejectedException("larger than " + MOST_BYTES + " bytes");
        }
        try {
            T value = MAPPER.readValue(bytes, type);
            if (value == null) {
                throw new RejectedException("empty");
            }
            return value;
        } catch (JsonProcessingException e) {
            throw new RejectedException("not a valid " + type.getSimpleName() + ": " + causeOf(e));
        } catch (IOException | RuntimeException e) {
            throw new RejectedException("not a valid " + type.getSimpleName());
        }
    }

    /** Text topics: short, printable UTF-8. */
    public static String text(byte[] bytes) throws RejectedException {
        if (bytes.length > 1_000) {
            throw new RejectedException("text longer than 1000 bytes");
        }
        return new String(bytes, StandardCharsets.UTF_8);
    }

    /** Jackson's own messages quote the input; a record's messages name the field and the bound only. */
    private static String causeOf(JsonProcessingException e) {
        for (Throwable cause = e.getCause(); cause != null; cause = cause.getCause()) {
            if (cause instanceof IllegalArgumentException && cause.getMessage() != null) {
                return cause.getMessage();
            }
        }
        return e.getClass().getSimpleName();
    }
}
