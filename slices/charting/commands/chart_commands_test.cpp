#include "slices/charting/commands/chart_commands.h"

#include <gtest/gtest.h>

#include <boost/json.hpp>

#include "foundation/base/json_value.h"
#include "foundation/files/folder_testing.h"
#include "foundation/words/words.h"
#include "slices/charting/chart/chart_csv.h"
#include "slices/charting/chart/chart_parts.h"
#include "slices/charting/commands/chart_report_commands.h"

namespace alongside::charting::chart_commands_test {
namespace {

constexpr const char* months =
    "date,value,note\n2026-01,5,\n2026-02,6,\n2026-03,5,\n2026-04,6,\n2026-05,5,\n2026-06,6,\n"
    "2026-07,20,<Strike>\n2026-08,5,\n2026-09,6,\n2026-10,5,\n2026-11,6,\n2026-12,5,\n";

struct Charts {
  Folder folder;
  Result<MadeChart> of(ChartAsked asked, const std::string& content) const {
    asked.file = folder.write("numbers.csv", content);
    return chart_of_file(asked);
  }
  MadeChart made(const ChartAsked& asked, const std::string& content = months) const {
    auto chart = of(asked, content);
    EXPECT_TRUE(chart);
    return chart ? std::move(chart).take() : MadeChart{};
  }
  std::string problem(const ChartAsked& asked, const std::string& content = months) const {
    const auto chart = of(asked, content);
    return chart ? "" : Words::in("en")(chart.problems().front().message);
  }
};

bool has(const std::string& text, std::string_view part) {
  return text.find(part) != text.npos;
}

std::string sentences_of(const MadeChart& made) {
  std::string all;
  for (const Message& sentence : made.chart.sentences) all += Words::in("en")(sentence) + " ";
  return all;
}

TEST(ChartCommand, NamesMeanLimitsAndFlaggedPoints) {
  const auto value = json_value(report_json(Charts().made({.kind = ChartKind::xmr})));
  ASSERT_TRUE(value);
  const auto& chart = value->as_object();
  const double mean = 80.0 / 12, range = 38.0 / 11;
  EXPECT_NEAR(chart.at("mean").to_number<double>(), mean, 1e-12);
  EXPECT_NEAR(chart.at("moving_range_mean").to_number<double>(), range, 1e-12);
  EXPECT_NEAR(chart.at("upper_limit").to_number<double>(), mean + 2.66 * range, 1e-9);
  EXPECT_NEAR(chart.at("lower_limit").to_number<double>(), mean - 2.66 * range, 1e-9);
  EXPECT_NEAR(chart.at("upper_range_limit").to_number<double>(), 3.267 * range, 1e-9);
  EXPECT_EQ(chart.at("trial").as_bool(), false);
  EXPECT_EQ(chart.at("rules").as_string(), "alongside-xmr-1");
  const auto& point = chart.at("points").at(6);
  EXPECT_EQ(point.at("date").as_string(), "2026-07");
  EXPECT_EQ(point.at("value").to_number<double>(), 20);
  EXPECT_EQ(point.at("flags").at(0).as_string(), "outside_limit");
  EXPECT_TRUE(chart.at("points").at(0).at("flags").as_array().empty());
  EXPECT_TRUE(has(std::string(chart.at("sentence").as_string()), "1 point stands out"));
}

TEST(ChartCommand, OnePointIsASnapshotAndFewAreATrial) {
  const Charts charts;
  const MadeChart one = charts.made({.kind = ChartKind::xmr}, "date,value\n2026-01,5\n");
  EXPECT_TRUE(has(sentences_of(one), "This is a snapshot"));
  EXPECT_TRUE(has(report_json(one), "\"upper_limit\": null"));
  EXPECT_TRUE(has(report_json(one), "\"snapshot\": true"));
  EXPECT_TRUE(has(sentences_of(charts.made({.kind = ChartKind::run}, "date,value\n2026-01,5\n")),
                  "This is a snapshot"));
  const MadeChart few = charts.made({.kind = ChartKind::xmr}, "date,value\n1,5\n2,6\n3,5\n");
  EXPECT_TRUE(has(sentences_of(few), "These limits are a trial: they rest on 3 points"));
  EXPECT_TRUE(few.chart.trial);
}

TEST(ChartCommand, LimitsBeginAnewOnlyWithAReason) {
  const Charts charts;
  ChartAsked asked{.kind = ChartKind::xmr, .new_limits = {"2026-08=We moved"}};
  const MadeChart made = charts.made(asked);
  ASSERT_EQ(made.chart.parts.size(), 2U);
  EXPECT_EQ(made.chart.parts[1].begin, 7U);
  EXPECT_TRUE(has(sentences_of(made), "worked out anew from 2026-08 on (We moved)."));
  EXPECT_TRUE(made.chart.trial) << "five points since";
  asked.new_limits = {"2026-12=We moved"};
  EXPECT_FALSE(has(sentences_of(charts.made(asked)), "worked out anew")) << "one point has none";
  asked.new_limits = {"2026-08"};
  EXPECT_TRUE(has(charts.problem(asked), "need a reason"));
  asked.new_limits = {"2026-01=It began"};
  EXPECT_TRUE(has(charts.problem(asked), "No point is at 2026-01"));
  asked.new_limits = {"2026-08=One", "2026-08-01=Two"};
  EXPECT_TRUE(has(charts.problem(asked), "once at most"));
}

TEST(ChartCommand, ATargetIsJudged) {
  ChartAsked asked{.kind = ChartKind::xmr, .target = Target{40, true}};
  EXPECT_TRUE(has(sentences_of(Charts().made(asked)), "the target will not be met"));
  asked.target->higher_is_better = false;
  EXPECT_TRUE(has(sentences_of(Charts().made(asked)), "the target will be met each time"));
}

TEST(ChartCommand, BeforeAndAfterIsAtTheOnlyNoteOrWhereItIsSaid) {
  const Charts charts;
  const MadeChart made = charts.made({.kind = ChartKind::its});
  EXPECT_EQ(made.chart.figures[0].value, 6) << "points before the note";
  EXPECT_TRUE(has(sentences_of(made), "Take care: one side has 6 points only."));
  EXPECT_TRUE(has(report_json(made), "\"trend_change\": {"));
  const MadeChart said = charts.made({.kind = ChartKind::its, .change = "2026-03-15"});
  EXPECT_EQ(said.chart.figures[0].value, 3);
  const MadeChart few = charts.made({.kind = ChartKind::its, .change = "2026-02"});
  EXPECT_TRUE(has(sentences_of(few), "too few points to tell a change from chance"));
  EXPECT_TRUE(has(charts.problem({.kind = ChartKind::its}, "date,value\n1,5\n2,6\n"),
                  "Say when the change was"));
}

TEST(ChartCommand, EqualNumbersAreNoSureStep) {
  const MadeChart made = Charts().made({.kind = ChartKind::its, .change = "4"},
                                       "value\n0.1\n0.1\n0.1\n0.1\n0.1\n0.1\n0.1\n");
  EXPECT_TRUE(has(sentences_of(made), "It is not sure that the change made a step"));
  EXPECT_TRUE(has(sentences_of(made), "It is not sure that the trend is another one since."));
}

TEST(ChartCommand, SaysTheSameInWords) {
  const std::string text = report_text(Charts().made({.kind = ChartKind::run}));
  EXPECT_TRUE(has(text, "median: 5.5")) << text;
  EXPECT_TRUE(has(text, "astronomical_point")) << text;
  EXPECT_TRUE(has(text, "rules: alongside-run-1")) << text;
}

TEST(ChartCommand, WritesWhatItReads) {
  const Charts charts;
  const MadeChart made = charts.made({.kind = ChartKind::xmr});
  const std::string csv = chart_csv(made.chart);
  EXPECT_TRUE(has(csv, "date,value,note,flags,mean,lower_limit,upper_limit,moving_range\r\n"));
  EXPECT_TRUE(has(csv, "2026-07,20,<Strike>,outside_limit,6.666666666666667,")) << csv;
  EXPECT_EQ(chart_csv(charts.made({.kind = ChartKind::xmr}, csv).chart), csv);
  const MadeChart formula =
      charts.made({.kind = ChartKind::run}, "date,value,note\n2026-01,-5,=1+1\n");
  EXPECT_TRUE(has(chart_csv(formula.chart), "2026-01,-5,'=1+1")) << "a number stays a number";
}

TEST(ChartPicture, HasANameAndShapesAndEscapesWhatPeopleWrote) {
  const MadeChart made = Charts().made({.kind = ChartKind::its});
  const std::string svg = chart_svg_file(Words::in("en"), made.chart);
  EXPECT_TRUE(svg.starts_with("<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\""));
  EXPECT_TRUE(has(svg, "<title>"));
  EXPECT_TRUE(has(svg, "<desc>"));
  EXPECT_TRUE(has(svg, "&lt;Strike&gt;"));
  EXPECT_FALSE(has(svg, "<Strike>"));
  EXPECT_FALSE(has(svg, "NaN"));
  const std::string xmr =
      chart_svg_file(Words::in("en"), Charts().made({.kind = ChartKind::xmr}).chart);
  EXPECT_TRUE(has(xmr, "M0-9 9 0 0 9-9 0z")) << "a point outside a limit has a shape of its own";
  EXPECT_TRUE(has(xmr, "prefers-color-scheme:dark"));
}

TEST(ChartPicture, IsMadeOfOnePointAndOfEqualOnes) {
  for (const char* text : {"value\n5\n", "value\n5\n5\n5\n", "value\n1e15\n-1e15\n"}) {
    const MadeChart made = Charts().made({.kind = ChartKind::xmr}, text);
    const std::string svg = chart_svg_file(Words::in("en"), made.chart);
    EXPECT_FALSE(has(svg, "nan")) << text;
    EXPECT_LT(svg.size(), 20'000U) << text;
  }
}

TEST(Chart, ADayHasItsPlaceBetweenPoints) {
  using namespace std::chrono;
  Series series;
  for (const unsigned day : {1U, 11U, 21U}) {
    series.points.push_back({.when = "", .day = sys_days(2026y / January / std::chrono::day{day})});
  }
  EXPECT_EQ(place_of(series, sys_days(2026y / January / 11)), 1);
  EXPECT_EQ(place_of(series, sys_days(2026y / January / 16)), 1.5);
  EXPECT_LT(*place_of(series, sys_days(2025y / January / 1)), 0);
  EXPECT_GT(*place_of(series, sys_days(2027y / January / 1)), 2);
  series.points[1].day.reset();
  EXPECT_FALSE(place_of(series, sys_days(2026y / January / 11)));
}

}  // namespace
}  // namespace alongside::charting::chart_commands_test
