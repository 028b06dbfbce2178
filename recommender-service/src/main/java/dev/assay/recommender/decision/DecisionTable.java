package dev.assay.recommender.decision;

import dev.assay.recommender.json.Csv;
import dev.assay.recommender.recommendation.Recommendation;
import dev.assay.recommender.recommendation.Recommendation.Contribution;
import dev.assay.recommender.recommendation.Recommendation.Option;
import dev.assay.recommender.recommendation.Recommendation.Range;
import dev.assay.recommender.recommendation.Recommendation.WeightedCriterion;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The ranking as a table: an option a row, and a column for what each criterion adds. Scores, shares and contributions
/// lie within 0 and 1; a contribution is empty where nothing is known.
final class DecisionTable {

    private static final List<String> COLUMNS = List.of(
            "technology",
            "name",
            "status",
            "rank",
            "tied",
            "scoreLow",
            "score",
            "scoreHigh",
            "firstPlaceShare",
            "firstPlaceLow",
            "firstPlaceHigh",
            "expectedRank",
            "coverage");

    private DecisionTable() {}

    static String of(Recommendation recommendation) {
        List<String> columns = new ArrayList<>(COLUMNS);
        recommendation.profile().criteria().stream()
                .filter(criterion -> criterion.weight() > 0)
                .map(WeightedCriterion::id)
                .forEach(columns::add);
        return Csv.write(
                columns,
                recommendation.options().stream().map(DecisionTable::row).toList());
    }

    private static Map<String, Object> row(Option option) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("technology", option.technology());
        row.put("name", option.name());
        row.put("status", option.status());
        put(row, "rank", option.rank());
        row.put("tied", option.tied());
        Range score = option.score();
        if (score != null) {
            row.put("scoreLow", score.low());
            row.put("score", score.point());
            row.put("scoreHigh", score.high());
        }
        put(row, "firstPlaceShare", option.firstPlaceShare());
        if (option.firstPlaceInterval() != null) {
            row.put("firstPlaceLow", option.firstPlaceInterval().low());
            row.put("firstPlaceHigh", option.firstPlaceInterval().high());
        }
        put(row, "expectedRank", option.expectedRank());
        put(row, "coverage", option.coverage());
        option.contributions().stream()
                .filter(Contribution::known)
                .filter(contribution -> contribution.weight() > 0)
                .forEach(contribution -> row.put(contribution.criterion(), contribution.contribution()));
        return row;
    }

    private static void put(Map<String, Object> row, String column, @Nullable Object cell) {
        if (cell != null) {
            row.put(column, cell);
        }
    }
}
