/**
 * The command line {@code parley}: audits recorded histories, checks a class, replays a violation, renders a
 * counterexample. It needs picocli, and for files fastcsv, edn-java and progressbar, which the runnable jar brings
 * along.
 *
 * <pre>
 * parley audit    AuditCommand   ExpectationOptions, a file per FileAudit  --&gt; properties.archive, properties.audit
 * parley check    CheckCommand   SubjectOptions                            --&gt; properties.contract
 * parley replay   ReplayCommand  SubjectOptions                            --&gt; properties.contract
 * parley render   RenderCommand                                            --&gt; reports
 *                 all of them: text on standard output, and an {@code Exit} code
 * </pre>
 *
 * <p>Nobody needs this room. How to add a command: a class beside these, named in {@link
 * dev.parley.properties.cli.Parley}.
 */
@NullMarked
package dev.parley.properties.cli;

import org.jspecify.annotations.NullMarked;
