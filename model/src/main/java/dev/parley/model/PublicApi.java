package dev.parley.model;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What users may rely on: of a package, all of its public types; of a type, that one. Nested types go with theirs.
 *
 * <p>Whatever else is public is so for a neighbouring package of Parley's own, and may change without notice. What is
 * marked shows nothing that is not: a test sees to it.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.PACKAGE, ElementType.TYPE})
public @interface PublicApi {}
