/**
 * Recorded histories as files: read strictly, a bad line named with its file, number and reason, and nothing guessed.
 * Each file may be gzipped ({@code .gz}). Times are whole numbers in any unit; equal ones overlap. Messages are whole
 * numbers, each sent once.
 *
 * <pre>
 * file --TextFile--&gt; Lines, rows, events --JsonLines | CsvRows | JepsenEvents | FastlinRows--&gt; OperationSink
 *                                                                           |
 *           HistoryFile: a Recording per channel, from memory or as a stream &lt;-+        HistoryWriter: the way back
 * </pre>
 *
 * <p>Nothing outside knows how a file looks. How to add a format: a constant of {@link
 * dev.parley.properties.archive.HistoryFormat}, a reader of its rows, and the cases that the compiler then asks for.
 *
 * <h2>JSON lines ({@code .jsonl}), our own</h2>
 *
 * <p>One operation a line, an object with these members and no others:
 *
 * <pre>
 * {"thread": 0, "op": "send", "value": 7, "result": "ok", "call": 16, "return": 77}
 * {"thread": "consumer-1", "op": "receive", "value": 7, "result": "ok", "call": 80, "return": 95, "channel": "orders"}
 * {"thread": 1, "op": "receive", "result": "empty", "call": 96, "return": 99}
 * {"thread": 0, "op": "send", "value": 8, "call": 101}
 * </pre>
 *
 * <ul>
 *   <li>{@code thread}: a whole number or a name. {@code op}: {@code send} or {@code receive}. {@code call}: when.
 *   <li>{@code value}: what was sent; what was received, where the result is {@code ok}.
 *   <li>{@code result} with {@code return}: of a send {@code ok} or {@code full}, of a receive {@code ok} or {@code
 *       empty}. Both missing: no answer; it may have had its effect or not. {@code "blocked"} without {@code return}:
 *       it was still waiting when nothing could move any more.
 *   <li>{@code channel}: the name of the channel, {@code ""} if missing. Each is judged by itself.
 * </ul>
 *
 * <h2>CSV ({@code .csv})</h2>
 *
 * <p>{@code thread,op,arg,result,call_ts,return_ts} and, optionally, {@code channel}; the header may be missing. {@code
 * op} is {@code enq} or {@code deq}; {@code result} is {@code ok}, {@code FULL}, {@code EMPTY}, the message received,
 * or nothing, together with no {@code return_ts}, where there was no answer.
 *
 * <h2>Jepsen ({@code .edn})</h2>
 *
 * <p>A map an event, with {@code :process}, {@code :type} ({@code :invoke :ok :fail :info}), {@code :f} ({@code
 * :enqueue :dequeue :drain}) and {@code :value}; other keys, and processes that are not numbers, such as the nemesis,
 * are passed over. An event's instant is its place in the file. {@code :info} means no answer. A failed enqueue had no
 * effect and is left out. A failed dequeue is left out, too, unless it is to be read as having found nothing. A drain
 * is as many receives as it got messages, all within its interval.
 *
 * <h2>fastlin ({@code .fastlin})</h2>
 *
 * <p>A line {@code # queue} or {@code # priorityqueue}, then {@code enq} or {@code deq}, message, call and return, with
 * spaces between. It names no threads: each operation is given one that was free.
 */
@NullMarked
@PublicApi
package dev.parley.properties.archive;

import dev.parley.model.PublicApi;
import org.jspecify.annotations.NullMarked;
