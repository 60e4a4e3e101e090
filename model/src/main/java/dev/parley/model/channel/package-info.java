/**
 * What a channel promises ({@link dev.parley.model.channel.ChannelSpec}) and how it is driven ({@link
 * dev.parley.model.channel.Channel}).
 */
@NullMarked
package dev.parley.model.channel;

import org.jspecify.annotations.NullMarked;
