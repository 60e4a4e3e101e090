/**
 * What a channel promises ({@link dev.parley.model.channel.ChannelSpec}) and how it is driven ({@link
 * dev.parley.model.channel.Channel}).
 */
@NullMarked
@PublicApi
package dev.parley.model.channel;

import dev.parley.model.PublicApi;
import org.jspecify.annotations.NullMarked;
