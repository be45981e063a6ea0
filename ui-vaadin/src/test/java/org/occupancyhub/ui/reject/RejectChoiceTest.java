package org.occupancyhub.ui.reject;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.router.QueryParameters;
import org.junit.jupiter.api.Test;
import org.occupancyhub.models.reject.Reject.Status;
import org.occupancyhub.models.reject.RejectQuery;

class RejectChoiceTest {

    @Test
    void withoutAnythingInTheAddressTheOpenOnesAreLookedAt() {
        assertThat(RejectChoice.of(QueryParameters.empty())).isEqualTo(RejectChoice.START);
        assertThat(RejectChoice.START.query()).isEqualTo(RejectQuery.OPEN);
        assertThat(RejectChoice.START.address().getQueryString()).isEmpty();
    }

    @Test
    void whatTheAddressSaysComesBackFromIt() {
        RejectChoice choice = new RejectChoice(null, "csv & <b>", "a=b?c", "count must be known", 17L);

        assertThat(RejectChoice.of(QueryParameters.fromString(choice.address().getQueryString())))
                .isEqualTo(choice);
    }

    @Test
    void whatTheAddressSaysWronglyIsLeftOut() {
        QueryParameters wrong =
                QueryParameters.fromString("status=lost&reject=17%20or%201=1&text=%00&source=" + "x".repeat(501));

        assertThat(RejectChoice.of(wrong)).isEqualTo(RejectChoice.START);
    }

    @Test
    void anotherRejectBesideItIsTheSameList() {
        assertThat(RejectChoice.START.withReject(3L).sameList(RejectChoice.START))
                .isTrue();
        assertThat(RejectChoice.START.withStatus(Status.DISMISSED).sameList(RejectChoice.START))
                .isFalse();
    }
}
