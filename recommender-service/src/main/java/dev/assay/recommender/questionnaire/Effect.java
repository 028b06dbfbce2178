package dev.assay.recommender.questionnaire;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What an answer does to the profile. The written form, as it stands in the questionnaire's file and in its
/// JSON, is in the doc of each case.
public sealed interface Effect {

    /// `+3 data-ml`: moves the weight of a criterion.
    record Adds(String criterion, int points) implements Effect {}

    /// `+1 batteries per 3`: moves it once for each so many needs that were named.
    record AddsPerNeeds(String criterion, int points, int needs) implements Effect {}

    /// `=0 data-ml`: the criterion doesn't matter to this team, whatever else was answered.
    record SwitchesOff(String criterion) implements Effect {}

    /// `at-most 1 throughput`: caps the weight of a criterion at both ends of its interval.
    record Caps(String criterion, int weight) implements Effect {}

    /// `target structure 3`: closer to this is better, on the criterion's own scale.
    record Targets(String criterion, double value) implements Effect {}

    /// `must data-ml >= 3`, `must memory-size <= 128`: what certainly lies outside is excluded.
    ///
    /// @param criterion or a limit, in whose unit the ends are
    /// @param from the lower end, or minus infinity
    /// @param to the upper end, or infinity
    record Requires(String criterion, double from, double to) implements Effect {}

    /// `must language >= 2`: technologies in a language that the team rates lower are excluded.
    record RequiresLanguage(int rating) implements Effect {}

    /// `needs orm`: built-ins are counted among what is needed, and this is.
    record Needs(String builtIn) implements Effect {}

    /// `connections 256+` or `connections 1-499`: measured criteria read facts at this many connections.
    record Measures(int from, int to) implements Effect {}

    /// `feeds team-fit`: the answer itself, and not only a weight, goes into the criterion's value.
    record Feeds(String criterion) implements Effect {}

    /// `hybrid` or `no hybrid`: whether the work may be split over two technologies. "No" outweighs.
    record Hybrid(boolean isAllowed) implements Effect {}

    /// `stays`: the technology of an existing service is an option, with what moving away from it costs.
    record Stays() implements Effect {}

    /// Reads the written form.
    ///
    /// @throws IllegalArgumentException if it is none
    static Effect parse(String written) {
        for (Form form : Form.values()) {
            Matcher matcher = form.pattern.matcher(written);
            if (matcher.matches()) {
                return form.read(matcher);
            }
        }
        throw new IllegalArgumentException("not an effect: " + written);
    }

    /// The criterion (or limit) that this bears on, where it bears on a single one.
    default Optional<String> bearsOn() {
        return switch (this) {
            case Adds adds -> Optional.of(adds.criterion());
            case AddsPerNeeds adds -> Optional.of(adds.criterion());
            case SwitchesOff switchesOff -> Optional.of(switchesOff.criterion());
            case Caps caps -> Optional.of(caps.criterion());
            case Targets targets -> Optional.of(targets.criterion());
            case Requires requires -> Optional.of(requires.criterion());
            case Feeds feeds -> Optional.of(feeds.criterion());
            case RequiresLanguage _, Needs _, Measures _, Hybrid _, Stays _ -> Optional.empty();
        };
    }

    /// The written forms. `must language` is tried before `must` for any criterion.
    enum Form {
        ADDS("([+-]\\d+) ([a-z-]+)") {
            @Override
            Effect read(Matcher matcher) {
                return new Adds(matcher.group(2), Integer.parseInt(matcher.group(1)));
            }
        },
        ADDS_PER_NEEDS("([+-]\\d+) ([a-z-]+) per ([1-9]\\d*)") {
            @Override
            Effect read(Matcher matcher) {
                return new AddsPerNeeds(
                        matcher.group(2), Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(3)));
            }
        },
        SWITCHES_OFF("=0 ([a-z-]+)") {
            @Override
            Effect read(Matcher matcher) {
                return new SwitchesOff(matcher.group(1));
            }
        },
        CAPS("at-most (\\d+) ([a-z-]+)") {
            @Override
            Effect read(Matcher matcher) {
                return new Caps(matcher.group(2), Integer.parseInt(matcher.group(1)));
            }
        },
        TARGETS("target ([a-z-]+) (\\d+)") {
            @Override
            Effect read(Matcher matcher) {
                return new Targets(matcher.group(1), Integer.parseInt(matcher.group(2)));
            }
        },
        REQUIRES_LANGUAGE("must language >= (\\d)") {
            @Override
            Effect read(Matcher matcher) {
                return new RequiresLanguage(Integer.parseInt(matcher.group(1)));
            }
        },
        REQUIRES("must ([a-z-]+) ([<>])= (\\d+)") {
            @Override
            Effect read(Matcher matcher) {
                int bound = Integer.parseInt(matcher.group(3));
                return matcher.group(2).equals(">")
                        ? new Requires(matcher.group(1), bound, Double.POSITIVE_INFINITY)
                        : new Requires(matcher.group(1), Double.NEGATIVE_INFINITY, bound);
            }
        },
        NEEDS("needs ([a-z-]+)") {
            @Override
            Effect read(Matcher matcher) {
                return new Needs(matcher.group(1));
            }
        },
        MEASURES("connections (\\d+)(?:\\+|-(\\d+))") {
            @Override
            Effect read(Matcher matcher) {
                String to = matcher.group(2);
                return new Measures(
                        Integer.parseInt(matcher.group(1)), to == null ? Integer.MAX_VALUE : Integer.parseInt(to));
            }
        },
        FEEDS("feeds ([a-z-]+)") {
            @Override
            Effect read(Matcher matcher) {
                return new Feeds(matcher.group(1));
            }
        },
        HYBRID("(no )?hybrid") {
            @Override
            Effect read(Matcher matcher) {
                return new Hybrid(matcher.group(1) == null);
            }
        },
        STAYS("stays") {
            @Override
            Effect read(Matcher matcher) {
                return new Stays();
            }
        };

        private final Pattern pattern;

        Form(String regex) {
            this.pattern = Pattern.compile(regex);
        }

        abstract Effect read(Matcher matcher);
    }
}
