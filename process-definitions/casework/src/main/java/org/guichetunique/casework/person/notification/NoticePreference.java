package org.guichetunique.casework.person.notification;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * By which ways somebody wants to be told of what. The list in the portal is not among them: it holds everything.
 *
 * @param told such as {@code email:messages}
 */
public record NoticePreference(Cadence cadence, Set<String> told) {

    /** Everything by e-mail, and by text message what the person has to do. */
    static final NoticePreference USUAL = new NoticePreference(
            Cadence.AT_ONCE,
            Stream.concat(
                            Arrays.stream(NoticeGroup.values()).map(group -> key(Channel.EMAIL, group)),
                            Stream.of(key(Channel.SMS, NoticeGroup.ACTION)))
                    .collect(Collectors.toUnmodifiableSet()));

    public NoticePreference {
        told = Set.copyOf(told);
    }

    public boolean tells(Channel channel, NoticeGroup group) {
        return told.contains(key(channel, group));
    }

    public static String key(Channel channel, NoticeGroup group) {
        return channel.word() + ":" + group.word();
    }
}
