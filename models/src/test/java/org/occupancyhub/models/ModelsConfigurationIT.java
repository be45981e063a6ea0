package org.occupancyhub.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.occupancyhub.models.load.EventLoader;
import org.occupancyhub.models.occupancy.Occupancies;
import org.occupancyhub.models.project.ModelBuilder;
import org.occupancyhub.models.project.TestFailure;
import org.occupancyhub.models.refresh.MartRefresh;
import org.occupancyhub.models.site.JdbcSites;
import org.occupancyhub.models.site.SiteDefaults;
import org.occupancyhub.testing.Database;
import org.occupancyhub.testing.IntegrationTest;
import org.occupancyhub.testing.MutableClock;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

@IntegrationTest
class ModelsConfigurationIT {

    @Test
    void aDataSourceAndAClockAreAllThatTheWarehouseNeeds(Database database) {
        try (AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext()) {
            context.registerBean(DataSource.class, database::dataSource);
            context.registerBean(Clock.class, () -> MutableClock.at("2026-03-02T10:00:00Z"));
            context.register(ModelsConfiguration.class);
            context.refresh();

            JdbcSites sites = context.getBean(JdbcSites.class);
            sites.sync(List.of(Warehouse.site("gym", "UTC", 10)), Map.of());
            context.getBean(EventLoader.class).load(List.of(Warehouse.count("a", "2026-03-02T09:59:00Z", 4)));
            context.getBean(MartRefresh.class).refresh();
            Clock clock = context.getBean(Clock.class);
            assertThat(context.getBean(Occupancies.class)
                            .at(sites.first(), clock.instant())
                            .count())
                    .isEqualTo(4);

            ModelBuilder builder = context.getBean(ModelBuilder.class);
            assertThat(builder.buildMissing()).as("all are built").isEmpty();
            database.sql().sql("drop table marts.fct_occupancy_hourly").update();
            assertThat(builder.buildMissing())
                    .as("what is missing, and what reads it")
                    .containsExactlyInAnyOrder(
                            "fct_occupancy_hourly",
                            "fct_occupancy_daily",
                            "dim_time",
                            "dim_site_hour",
                            "fct_forecast_error",
                            "fct_forecast_accuracy");
            assertThat(builder.build()).hasSizeGreaterThan(7);

            database.sql()
                    .sql("update marts.fct_occupancy_hourly set min_count = 99")
                    .update();
            assertThat(builder.test())
                    .extracting(TestFailure::toString)
                    .containsExactly(
                            "fct_occupancy_hourly expression_is_true(expression: min_count <= avg_count + 0.000001"
                                    + " and avg_count <= max_count + 0.000001): 1 row fails");
        }
    }

    @Test
    void theDefaultsAreThese() {
        assertThat(new SiteDefaults(Duration.ofMinutes(10)).readingInterval()).isEqualTo(Duration.ofMinutes(10));
        assertThatThrownBy(() -> new SiteDefaults(Duration.ZERO))
                .hasMessage("reading interval must be at least one second, but was PT0S");
    }
}
