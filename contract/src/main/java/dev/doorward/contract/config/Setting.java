package dev.doorward.contract.config;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** What the page shows beside a setting's field. */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.RECORD_COMPONENT})
public @interface Setting {
    /** One sentence: what it does, and when to change it. */
    String value();

    /** {@code px}, {@code s}, {@code °} …; empty for none. */
    String unit() default "";

    /** Of a text: {@code time-zone}, by which the page offers what there is; empty for any text. */
    String format() default "";
}
