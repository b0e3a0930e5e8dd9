package dev.doorward.admin.signin;

import org.jspecify.annotations.Nullable;

/**
 * Who asks, once that is known.
 *
 * @param name as it stands in the audit
 * @param account absent for a token, and for whoever sits at this machine before there is an owner
 */
public record Caller(String name, Role role, @Nullable String account) {}
