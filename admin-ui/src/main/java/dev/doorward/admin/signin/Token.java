package dev.doorward.admin.signin;

import java.time.Instant;

/** A way in for a script; its secret is shown once, when it is made. */
public record Token(String id, String name, Role role, String madeBy, Instant madeAt) {}
