package dev.doorward.access.code;

import static dev.doorward.access.given.Visitor.ANNA;
import static dev.doorward.access.given.Visitor.BEN;
import static dev.doorward.access.given.Visitor.FRONT;
import static org.assertj.core.api.Assertions.assertThat;

import dev.doorward.contract.CodeHash;
import dev.doorward.contract.Freshness;
import dev.doorward.contract.LockPinSet;
import dev.doorward.contract.MessageId;
import dev.doorward.contract.Nonce;
import dev.doorward.contract.PersonId;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PinsTest {
    private static final byte[] SALT = new byte[16];
    private static final byte[] MESSAGE = {1, 2, 3};
    private static final Map<String, CodeHash> HASHES = new ConcurrentHashMap<>();

    @Test
    void tells_whose_it_is_and_whether_it_is_the_one_for_duress() {
        Pins pins = taken(taken(Pins.none(), ANNA, "271828", "314159"), BEN, "161803", null);

        assertThat(pins.whose(new Typed("271828"))).contains(new Pins.Whose(ANNA, false));
        assertThat(pins.whose(new Typed("314159"))).contains(new Pins.Whose(ANNA, true));
        assertThat(pins.whose(new Typed("161803"))).contains(new Pins.Whose(BEN, false));
        assertThat(pins.whose(new Typed("2718280"))).isEmpty();
        assertThat(pins.people()).containsExactlyInAnyOrder(ANNA, BEN);
        assertThat(pins.duress()).containsExactly(ANNA);
    }

    @Test
    void digits_are_hashed_once_however_many_have_a_pin() {
        Pins pins = taken(taken(Pins.none(), ANNA, "271828", "314159"), BEN, "161803", null);
        Typed typed = new Typed("000000");

        assertThat(pins.whose(typed)).isEmpty();
        assertThat(typed.is(hash("141421"))).isFalse();
        assertThat(typed.times()).isEqualTo(1);
    }

    @Test
    void digits_that_somebody_else_has_are_refused_with_words() {
        Pins pins = taken(Pins.none(), ANNA, "271828", "314159");
        for (String digits : new String[] {"271828", "314159"}) {
            assertThat(refusal(pins, BEN, digits, null)).startsWith("somebody else has these digits");
            assertThat(refusal(pins, BEN, "161803", digits)).startsWith("somebody else has the second of these");
        }
        assertThat(pins.with(wish(BEN, "999331", null), MESSAGE, SALT, hash("999331")))
                .isEqualTo(new Pins.Offered.Refused("somebody else has these digits at this door: choose others"));
        assertThat(taken(pins, ANNA, "314159", null).whose(new Typed("314159"))).contains(new Pins.Whose(ANNA, false));
    }

    @Test
    void hash_of_another_door_or_of_fewer_rounds_is_refused() {
        CodeHash cheap = CodeHash.of("271828", SALT, 100_000);
        byte[] elsewhere = new byte[16];
        elsewhere[0] = 1;
        for (CodeHash wrong : new CodeHash[] {cheap, new CodeHash(elsewhere, CodeHash.ROUNDS, new byte[32])}) {
            LockPinSet set = new LockPinSet(
                    MessageId.random(), FRONT, new Freshness(Nonce.random(), 0), ANNA, wrong, null, "page");
            assertThat(Pins.none().with(set, MESSAGE, SALT, null)).isInstanceOf(Pins.Offered.Refused.class);
        }
    }

    @Test
    void goes_with_its_person_and_by_a_wish_without_one() {
        Pins pins = taken(taken(Pins.none(), ANNA, "271828", "314159"), BEN, "161803", null);

        assertThat(pins.only(BEN::equals).whose(new Typed("314159"))).isEmpty();
        assertThat(pins.only(BEN::equals).people()).containsExactly(BEN);
        assertThat(pins.only(any -> true)).isSameAs(pins);
        Pins.Offered without = pins.with(wish(ANNA, null, null), MESSAGE, SALT, null);
        assertThat(((Pins.Offered.Taken) without).then().people()).containsExactly(BEN);
    }

    private static Pins taken(Pins pins, PersonId person, String pin, @Nullable String duress) {
        Pins.Offered offered = pins.with(wish(person, pin, duress), MESSAGE, SALT, null);
        return ((Pins.Offered.Taken) offered).then();
    }

    private static String refusal(Pins pins, PersonId person, String pin, @Nullable String duress) {
        return ((Pins.Offered.Refused) pins.with(wish(person, pin, duress), MESSAGE, SALT, null)).why();
    }

    private static LockPinSet wish(PersonId person, @Nullable String pin, @Nullable String duress) {
        return new LockPinSet(
                MessageId.random(),
                FRONT,
                new Freshness(Nonce.random(), 0),
                person,
                pin == null ? null : hash(pin),
                duress == null ? null : hash(duress),
                "page");
    }

    private static CodeHash hash(String digits) {
        return HASHES.computeIfAbsent(digits, any -> CodeHash.of(any, SALT, CodeHash.ROUNDS));
    }
}
