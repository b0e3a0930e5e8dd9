package dev.doorward.contract.alert;

import dev.doorward.contract.Require;

/**
 * Where somebody is reached.
 *
 * @param value e-mail address, number in E.164, topic of ntfy, chat of Telegram, URL of a webhook, last part of an MQTT topic
 */
public record Address(Channel channel, String value) {
    private static final int LONGEST = 500;

    public Address {
        Require.present(channel, "channel");
        Require.text(value, LONGEST, "address");
    }

    /** Without the address. */
    @Override
    public String toString() {
        return channel.word();
    }
}
