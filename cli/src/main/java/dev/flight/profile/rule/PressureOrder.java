package dev.flight.profile.rule;

import dev.flight.diagnostic.Finding;
import dev.flight.diagnostic.Findings;
import dev.flight.profile.PlatformProfile;
import dev.flight.profile.Pressure;
import dev.flight.unit.Ratio;

/** Pressure levels that do not rise: medium, high, critical; or a hysteresis that no level could ever be left by. */
final class PressureOrder implements ProfileRule {

    @Override
    public String id() {
        return "profile/pressure-order";
    }

    @Override
    public void check(PlatformProfile profile, Findings findings) {
        Pressure pressure = profile.pressure();
        rising(
                profile,
                findings,
                "high",
                pressure.high().used(),
                "medium",
                pressure.medium().used());
        rising(
                profile,
                findings,
                "critical",
                pressure.critical().used(),
                "high",
                pressure.high().used());
        Ratio hysteresis = pressure.hysteresis();
        if (hysteresis.compareTo(pressure.medium().used()) >= 0) {
            Finding.error(id(), profile.origin("pressure", "hysteresis"), "/pressure/hysteresis")
                    .says("`hysteresis` is " + hysteresis + "; the level medium starts at "
                            + pressure.medium().used() + " and could never be left")
                    .hint("5% is usual")
                    .addTo(findings);
        }
    }

    private void rising(
            PlatformProfile profile, Findings findings, String upper, Ratio above, String lower, Ratio below) {
        if (above.compareTo(below) <= 0) {
            Finding.error(id(), profile.origin("pressure", upper, "used"), "/pressure/" + upper + "/used")
                    .says("the level " + upper + " starts at " + above + ", not above " + lower + " at " + below)
                    .hint("the levels rise: medium, high, critical, as 75%, 90%, 97%")
                    .addTo(findings);
        }
    }
}
