package dev.doorward.admin;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.doorward.admin.configuration.Configuration;
import dev.doorward.contract.MessageId;
import dev.doorward.contract.NotificationReported;
import dev.doorward.contract.alert.AlertEvent;
import dev.doorward.contract.alert.Channel;
import dev.doorward.contract.alert.DeliveryStatus;
import dev.doorward.contract.alert.Severity;
import dev.doorward.contract.config.NotificationConfig;
import dev.doorward.contract.config.Section;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Reports as everybody who may look sees them. Whoever stands behind somebody who was made to open may look too: what was
 * told of that looks like what is told of any opening, and like nothing where openings are not told.
 */
@ApplicationScoped
public class DeliveryReports {
    /** A report without what it was about. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Line(
            MessageId decision,
            @Nullable Channel channel,
            String recipient,
            DeliveryStatus status,
            String detail,
            Instant at) {}

    private final Configuration configuration;

    DeliveryReports(Configuration configuration) {
        this.configuration = configuration;
    }

    Line line(NotificationReported report) {
        return new Line(
                report.decision(), report.channel(), report.recipient(), report.status(), report.detail(), report.at());
    }

    boolean shown(NotificationReported report) {
        NotificationConfig config = configuration.valueOf(Section.NOTIFICATION);
        return report.event() != AlertEvent.DURESS
                || config.rules().stream()
                        .anyMatch(rule -> rule.severity() == Severity.INFO
                                && (rule.events().isEmpty() || rule.events().contains(AlertEvent.GRANTED)));
    }
}
