// What is reckoned of a draw, and how it reads in report.json and report.html.
#include "slices/draws/commands/draw_report.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <boost/json/value.hpp>

#include "foundation/base/json_value.h"
#include "foundation/html/standalone_page.h"
#include "slices/draws/commands/draw_report_parts.h"
#include "slices/draws/setup/quotas/relaxation_words.h"

namespace alongside::draws::draw_report_test {
namespace {

using lottery::chance_unit;
using ::testing::AllOf;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::Not;

std::string said(const Message& message) {
  return Words::in("en")(message);
}

PoolFiles made_up_files() {
  PoolFiles files;
  files.people.headings = {"id", "mood"};
  for (int i = 0; i < 5; ++i) {
    files.people.rows.push_back({"<p" + std::to_string(i) + ">", i < 2 ? "<good>" : "bad"});
  }
  files.people.feature_columns = {1};
  files.features.features = {{"\"Mood\"", {{"<good>", 1, 1}, {"bad", 1, 2}, {"odd", 0, 0}}}};
  files.pool = {.seats = 2, .features = files.features.features, .values = {0, 0, 1, 1, 1}};
  return files;
}

DrawnLottery made_up_draw() {
  DrawnLottery drawn;
  drawn.lottery.panels = {{chance_unit / 2, {0, 2}}, {chance_unit / 2, {1, 3}}};
  drawn.lottery.chances = {chance_unit / 2, chance_unit / 2, chance_unit / 2, chance_unit / 2, 0};
  drawn.lottery.fit_nowhere = {4};
  drawn.lottery.certificate.complete = true;
  drawn.drawn = 1;
  return drawn;
}

std::string page_of(const DrawReport& report) {
  const Words& words = Words::in("en");
  return html::standalone_page(words, say("Draw"), [&](Html& html) { draw_report(html, report); });
}

TEST(DrawReport, CountsPoolPanelAndWhatIsExpected) {
  const DrawReport report = report_of(made_up_files(), made_up_draw());
  ASSERT_EQ(report.quotas.size(), 3U);
  EXPECT_EQ(report.quotas[0].pool, 2);
  EXPECT_EQ(report.quotas[0].panel, 1);
  EXPECT_DOUBLE_EQ(report.quotas[0].expected, 1);
  EXPECT_EQ(report.quotas[1].pool, 3);
  EXPECT_EQ(report.quotas[2].pool, 0);
  EXPECT_EQ(report.drawn, 2) << "panels.csv counts from 1";
  EXPECT_THAT(report.fit_nowhere, ElementsAre("<p4>"));
}

TEST(DrawReport, LeavesThoseWhoFitNowhereOutOfTheChances) {
  const DrawReport report = report_of(made_up_files(), made_up_draw());
  EXPECT_DOUBLE_EQ(report.smallest, 0.5);
  EXPECT_DOUBLE_EQ(report.median, 0.5);
  ASSERT_EQ(report.distribution.size(), 1U);
  EXPECT_EQ(report.distribution[0].people, 4);
}

TEST(DrawReport, BandsHoldEverybodyOnceAndAreFew) {
  for (const std::int64_t spread : {3, 50, 700, 9000, 100'000}) {
    PoolFiles files = made_up_files();
    DrawnLottery drawn = made_up_draw();
    files.pool.values.assign(200, 0);
    drawn.lottery.chances.clear();
    drawn.lottery.fit_nowhere.clear();
    for (std::int64_t i = 0; i < 200; ++i) {
      drawn.lottery.chances.push_back(chance_unit / 10 + i * spread * (chance_unit / 30'000'000));
    }
    const DrawReport report = report_of(files, drawn);
    EXPECT_LE(report.distribution.size(), 20U);
    std::int64_t people = 0;
    for (const ChanceBand& band : report.distribution) {
      people += band.people;
      EXPECT_LE(band.from, report.largest + 1e-9);
    }
    EXPECT_EQ(people, 200);
    EXPECT_LE(report.distribution.front().from, report.smallest + lottery::tolerance);
  }
}

TEST(DrawReport, BandsWidenWhereChancesAreFarApart) {
  DrawnLottery drawn = made_up_draw();
  drawn.lottery.chances = {chance_unit / 50, chance_unit / 25, chance_unit / 9, chance_unit, 0};
  const auto bands = report_of(made_up_files(), drawn).distribution;
  ASSERT_EQ(bands.size(), 5U);
  EXPECT_NEAR(bands[0].from, 0.02, 1e-9);
  EXPECT_EQ(bands[0].people, 2);
  EXPECT_NEAR(bands[1].from, 0.05, 1e-9);
  EXPECT_EQ(bands[2].people, 1);
  EXPECT_NEAR(bands[4].from, 0.5, 1e-9);
  EXPECT_NEAR(bands[4].to, 1, 1e-9);
}

TEST(DrawReport, NoBandGoesBeyondOne) {
  DrawnLottery drawn = made_up_draw();
  drawn.lottery.chances = {chance_unit, chance_unit / 5, chance_unit / 5, chance_unit / 5, 0};
  const DrawReport report = report_of(made_up_files(), drawn);
  EXPECT_NEAR(report.distribution.back().to, 1, 1e-9);
  EXPECT_EQ(report.distribution.back().people, 1);
}

TEST(DrawReport, AChanceJustBelowAnEdgeIsWhereItIsMeantToBe) {
  DrawnLottery drawn = made_up_draw();
  drawn.lottery.chances = {chance_unit / 10 - 100, chance_unit / 10, chance_unit / 10 + 100,
                           chance_unit / 2, 0};
  const DrawReport report = report_of(made_up_files(), drawn);
  EXPECT_NEAR(report.distribution.front().from, 0.1, 1e-9);
  EXPECT_EQ(report.distribution.front().people, 3);
}

TEST(DrawReportJson, CanBeReadWhateverIsInIt) {
  DrawReport report = report_of(made_up_files(), made_up_draw());
  report.seed = "dice \"3\"\n\\ 4";
  report.fingerprints = {{"a\"b.csv", "ff"}, {"panels.csv", "00"}};
  const auto json = json_value(report_json(report));
  ASSERT_TRUE(json);
  EXPECT_EQ(json->at("format").as_string(), "alongside-selection-report-2");
  EXPECT_EQ(json->at("seed").as_string(), "dice \"3\"\n\\ 4");
  EXPECT_EQ(json->at("drawn").at("from").as_string(), "panels.csv");
  EXPECT_EQ(json->at("drawn").at("number").to_number<int>(), 2);
  EXPECT_EQ(json->at("quotas").as_array().size(), 3U);
  EXPECT_EQ(json->at("quotas").at(0).at("value").as_string(), "<good>");
  EXPECT_EQ(json->at("fingerprints").at("a\"b.csv").as_string(), "ff");
  EXPECT_EQ(json->at("drawn_on").as_string(), "1970-01-01");
  EXPECT_EQ(json->as_object().if_contains("stopped"), nullptr);
  report.certified = false;
  report.stopped = true;
  EXPECT_EQ(json_value(report_json(report))->at("stopped").as_string(), "told to stop");
}

TEST(DrawReportPage, EscapesWhatPeopleWrote) {
  const DrawReport report = report_of(made_up_files(), made_up_draw());
  const std::string page = page_of(report);
  EXPECT_THAT(page, AllOf(HasSubstr("&lt;p4&gt;"), HasSubstr("&lt;good&gt;"),
                          Not(HasSubstr("<good>")), Not(HasSubstr("<script"))));
}

TEST(DrawReportPage, SaysWhoWasLeftOutWhereTheSearchEndedEarly) {
  DrawnLottery drawn = made_up_draw();
  drawn.lottery.fit_nowhere.clear();
  drawn.lottery.certificate.complete = false;
  const DrawReport report = report_of(made_up_files(), drawn);
  EXPECT_EQ(report.left_out, 1);
  EXPECT_THAT(page_of(report),
              HasSubstr("1 person has no chance so far, because the search was stopped"));
}

TEST(DrawReportPage, SaysWhatIsProved) {
  DrawReport report = report_of(made_up_files(), made_up_draw());
  EXPECT_THAT(page_of(report), HasSubstr("It is proved that no lottery with these quotas"));
  report.certified = false;
  EXPECT_THAT(page_of(report), HasSubstr("It is not proved that this lottery is the fairest one"));
  report.settled_people = 1;
  EXPECT_THAT(page_of(report), HasSubstr("For 1 of the 5 people it is proved"));
  report.kind = DrawReport::Kind::replacement;
  EXPECT_THAT(page_of(report), AllOf(HasSubstr("2 free places were filled by lot"),
                                     HasSubstr("These numbers are for the free places alone.")));
}

TEST(ChanceText, HasDigitsThatCount) {
  EXPECT_EQ(chance_text(0), "0.0%");
  EXPECT_EQ(chance_text(0.0643), "6.4%");
  EXPECT_EQ(chance_text(1), "100.0%");
  EXPECT_EQ(chance_text(0.00042), "0.042%");
  EXPECT_EQ(chance_text(0.005), "0.50%");
  EXPECT_EQ(chance_text(1e-12), "0.000000%") << "and no more of them than make sense";
}

TEST(RangeText, IsRead) {
  EXPECT_EQ(said(range_text(3, 5)), "3 to 5");
  EXPECT_EQ(said(range_text(3, 3)), "exactly 3");
  EXPECT_EQ(said(range_text(0, 0)), "none");
}

// ---- relaxation_words.h ----

TEST(FeasibilityInWords, SaysWhatToChange) {
  lottery::Pool pool = made_up_files().pool;
  const lottery::Feasibility none{.feasible = lottery::Feasible::no,
                                  .smallest_change = {{0, 0, 0, 1}, {0, 1, 1, 3}, {0, 2, 1, 2}}};
  const SaidFeasibility free = words_of(none, pool);
  EXPECT_EQ(said(free.verdict), "No panel meets all quotas. The smallest change that would do:");
  ASSERT_EQ(free.changes.size(), 3U);
  EXPECT_EQ(said(free.changes[0]), "“<good>” of “\"Mood\"”: at least 0 in place of 1.");
  EXPECT_EQ(said(free.changes[1]), "“bad” of “\"Mood\"”: at most 3 in place of 2.");
  EXPECT_EQ(said(free.changes[2]), "“odd” of “\"Mood\"”: 1 to 2 in place of 0 to 0.");
  pool.features[0].values[0].max_flex = 1;
  EXPECT_THAT(said(words_of(none, pool).verdict), HasSubstr("stays within the flex:"));
  lottery::Feasibility beyond = none;
  beyond.within_flex = false;
  EXPECT_THAT(said(words_of(beyond, pool).verdict), HasSubstr("not even within the flex."));
}

TEST(FeasibilityInWords, SaysWhatIsNotKnownAndWhatNothingMends) {
  const lottery::Pool pool = made_up_files().pool;
  EXPECT_EQ(said(words_of({.feasible = lottery::Feasible::yes}, pool).verdict),
            "There are panels that meet all quotas.");
  EXPECT_THAT(said(words_of({}, pool).verdict), HasSubstr("was stopped before it was known"));
  EXPECT_THAT(said(words_of({.feasible = lottery::Feasible::no}, pool).verdict),
              HasSubstr("no change of quotas helps"));
}

}  // namespace
}  // namespace alongside::draws::draw_report_test
