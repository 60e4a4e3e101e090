/**
 * What a study of a system is: an id, a title, and {@linkplain dev.parley.implementations.systems.study.Question
 * questions}, each about a topology, with the answer that must come out. Beside it, what several systems have in
 * common.
 */
@NullMarked
package dev.parley.implementations.systems.study;

import org.jspecify.annotations.NullMarked;
