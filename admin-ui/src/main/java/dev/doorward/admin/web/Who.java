package dev.doorward.admin.web;

import jakarta.enterprise.context.ApplicationScoped;

/** Who asks. There is no sign-in yet: whoever sits at this machine. */
@ApplicationScoped
class Who {
    String name() {
        return "this machine";
    }
}
