package dev.doorward.admin.signin;

/** What somebody may; each may what those before it may. */
public enum Role {
    /** Looks. */
    VIEWER,
    /** Looks, opens and locks doors, turns cameras on and off. */
    MEMBER,
    /** Changes people, configuration and accounts. */
    OWNER;

    public boolean includes(Role other) {
        return compareTo(other) >= 0;
    }
}
