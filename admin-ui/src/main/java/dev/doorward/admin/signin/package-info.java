/**
 * Who may use the page: accounts, sessions, tokens, and what each role may. {@link dev.doorward.admin.signin.Rights} is
 * the whole table of rights; nothing here knows HTTP.
 */
@NullMarked
package dev.doorward.admin.signin;

import org.jspecify.annotations.NullMarked;
