package dev.doorward.notification.provider;

import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a provider was not given or can't use, collected from its settings: names of variables, never their values. */
public record Lacks(String variable, String words) {
    /** A variable that must have a value. */
    public static Stream<Lacks> unset(String variable, Optional<?> value) {
        return value.isPresent() ? Stream.empty() : Stream.of(new Lacks(variable, "is not set"));
    }

    /** A variable whose value, where there is one, has a fault. */
    public static Stream<Lacks> faulty(String variable, Optional<String> fault) {
        return fault.stream().map(words -> new Lacks(variable, words));
    }

    /** All of them in one sentence, or empty when there are none. */
    @SafeVarargs
    public static Optional<String> sentence(Stream<Lacks>... lacks) {
        String all = Stream.of(lacks)
                .flatMap(each -> each)
                .map(each -> each.variable() + " " + each.words())
                .collect(Collectors.joining(", "));
        return all.isEmpty() ? Optional.empty() : Optional.of(all);
    }
}
