package dev.doorward.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.doorward.contract.wire.Json;
import dev.doorward.contract.wire.RejectedException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Limits that say nothing, or too little to be understood, are refused, and the whole document with them. */
class AllowanceTest {
    private static final PersonId PERSON = new PersonId("p-00c0ffee00c0ffee");

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "{'level':'GUEST','hours':[]} | number of hours; leave them out for any time must lie between",
                "{'level':'GUEST','hours':[{'days':[],'holidays':false}]} | hours must be on some day",
                "{'level':'GUEST','hours':[{'days':['MONDAY'],'holidays':false,'from':'08:00'}]} | from and to belong",
                "{'level':'GUEST','hours':[{'days':['MONDAY'],'holidays':false,'from':'08:00','to':'08:00'}]} | must differ",
                "{'level':'GUEST','firstDay':'2026-12-02','lastDay':'2026-12-01'} | the last day must not come before",
                "{'level':'GUEST','uses':{'most':0,'given':1}} | number of uses must lie between",
                "{'level':'GUEST','uses':{'most':1,'given':0}} | given must lie between",
                "{'level':'OWNER','lastDay':'2026-12-01'} | only residents and guests have limits",
                "{'level':'BARRED','lastDay':'2026-12-01'} | only residents and guests have limits",
                "{'level':'GUEST'} | limited must hold limits",
                "{'lastDay':'2026-12-01'} | level is missing",
                "{'level':'GUEST','lastDay':'2027-02-29'} | not a valid AccessDocument",
                "{'level':'GUEST','uses':3} | not a valid AccessDocument",
                "{'level':'GUEST','hours':[],'arrivals':[{'date':'2026-12-01','from':'10:00','to':'12:00'}]} | arrivals belong to expected",
                "{'level':'GUEST','arrivals':[{'date':'2026-12-01','from':'10:00','to':'12:00'}]} | can't be expected",
                "{'level':'GUEST','hours':[],'arrivals':[{'date':'2026-12-01','from':'10:00','to':'10:00'}]} | must differ",
                "{'level':'GUEST','hours':[],'arrivals':[{'date':'2026-12-01','from':'10:00'}]} | to is missing",
                "{'level':'GUEST','hours':[],'arrivals':[]} | number of hours; leave them out for any time must lie between"
            })
    void is_refused(String limits, String why) {
        String document = "{'version':7,'levels':{},'limited':{'%s':%s}}".formatted(PERSON, limits);

        assertThatThrownBy(() -> read(document))
                .isInstanceOf(RejectedException.class)
                .hasMessageContaining(why);
    }

    @Test
    void nobody_is_told_twice() {
        Map<PersonId, AccessLevel> levels = Map.of(PERSON, AccessLevel.RESIDENT);
        Map<PersonId, Allowance> limited =
                Map.of(PERSON, new Allowance(AccessLevel.GUEST, null, null, null, new Allowance.Uses(1, 7)));

        assertThatThrownBy(() -> new AccessDocument(7, levels, limited)).hasMessageContaining("both");
    }

    @Test
    void expected_holds_arrivals_of_people_who_stand_nowhere_else() {
        Allowance courier = new Allowance(
                AccessLevel.GUEST,
                List.of(),
                null,
                null,
                null,
                List.of(new Arrival(LocalDate.of(2026, 12, 1), LocalTime.of(10, 0), LocalTime.of(12, 0))));
        Map<PersonId, Allowance> expected = Map.of(PERSON, courier);
        Map<PersonId, AccessLevel> levels = Map.of(PERSON, AccessLevel.GUEST);

        assertThat(new AccessDocument(7, Map.of(), Map.of(), expected).of(PERSON))
                .contains(courier);
        assertThatThrownBy(() -> new AccessDocument(7, levels, Map.of(), expected))
                .hasMessageContaining("both in expected and elsewhere");
        assertThatThrownBy(() ->
                        new AccessDocument(7, Map.of(), Map.of(), Map.of(PERSON, new Allowance(AccessLevel.GUEST))))
                .hasMessageContaining("expected must hold arrivals");
    }

    @Test
    void the_same_under_another_version_agrees() throws Exception {
        AccessDocument one = read("{'version':7,'levels':{},'limited':{'%s':{'level':'GUEST','lastDay':'2026-12-01'}}}"
                .formatted(PERSON));
        AccessDocument later = new AccessDocument(9, one.levels(), one.limited());

        assertThat(one.agreesWith(later)).isTrue();
        assertThat(one.agreesWith(new AccessDocument(9, Map.of()))).isFalse();
    }

    private static AccessDocument read(String json) throws RejectedException {
        return Json.read(json.replace('\'', '"').getBytes(StandardCharsets.UTF_8), AccessDocument.class);
    }
}
