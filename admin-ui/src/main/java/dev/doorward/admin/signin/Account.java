package dev.doorward.admin.signin;

import java.time.Instant;

/**
 * Somebody who signs in.
 *
 * @param id stays when the name changes
 * @param name as it is typed at the sign-in; upper and lower case do not matter
 */
public record Account(String id, String name, Role role, Instant madeAt) {}
