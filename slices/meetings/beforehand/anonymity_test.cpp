// Words in nobody's name are attacked with all that the database holds: ids, order, times, and what
// is kept of who wrote how often.
#include <algorithm>
#include <set>

#include "slices/meetings/beforehand/words_code.h"
#include "slices/meetings/beforehand/words_storage.h"
#include "slices/meetings/meetings_testing.h"

namespace alongside::meetings::anonymity_test {
namespace {

using namespace std::chrono_literals;

class Anonymity : public MeetingsOnBothDatabases {
 protected:
  static void says(Write& write, const Meeting& meeting, Id<Item> item,
                   const groups::Member& member, const std::string& text) {
    const SecretKey key{};
    const std::string print = words_code_print(key, meeting.id, new_words_code());
    add_words(write, {.meeting = meeting,
                      .item = item,
                      .text = text,
                      .signed_by = {},
                      .code_print = print,
                      .maker_tag = words_maker_tag(key, meeting.id, member.person())});
  }
};
INSTANTIATE_ON_BOTH_DATABASES(Anonymity);

TEST_P(Anonymity, TheOrderOfWordsIsNotThatInWhichTheyCame) {
  constexpr int count = 200;
  database().write([&](Write& write) {
    const auto member = member_of_new_group(write, "Friends");
    const Meeting meeting = meeting_of(write, member, now() + 24h);
    const auto item = item_of(write, member, meeting);
    for (int n = 0; n < count; ++n) says(write, meeting, item, member, std::to_string(n));
    std::vector<int> came;
    for (const BeforehandWords& one : words_of_item(write, item)) {
      came.push_back(std::stoi(one.text));
    }
    int swapped = 0;
    for (std::size_t i = 0; i < came.size(); ++i) {
      for (std::size_t j = i + 1; j < came.size(); ++j) swapped += came[i] > came[j] ? 1 : 0;
    }
    // Half of all pairs by chance; 0.024 is the standard deviation.
    const double share = swapped / (count * (count - 1) / 2.0);
    EXPECT_GT(share, 0.38);
    EXPECT_LT(share, 0.62);
  });
}

/// Columns of the table of words, and where its rows lie.
constexpr Sql columns_sql{
    for_sqlite("SELECT name FROM pragma_table_info('meeting_words')"),
    for_postgresql("SELECT column_name::text FROM information_schema.columns WHERE table_schema = "
                   "current_schema() AND table_name = 'meeting_words'")};
TEST_P(Anonymity, NothingOfTimeOrAuthorStandsBesideWords) {
  const auto found = database().read([](Read& read) { return read.all<std::string>(columns_sql); });
  const std::set<std::string> columns(found.begin(), found.end());
  EXPECT_EQ(columns, (std::set<std::string>{"item_id", "id", "meeting_id", "group_id", "text",
                                            "signed_by", "code_print", "removed_reason"}));
}

struct Row {
  std::string text;
  std::int64_t item = 0;
  std::optional<std::int64_t> signed_by;
  friend auto operator<=>(const Row&, const Row&) = default;
};
struct Maker {
  std::string tag;
  std::int64_t made = 0;
  friend auto operator<=>(const Maker&, const Maker&) = default;
};
constexpr Sql rows_sql{"SELECT text, item_id, signed_by FROM meeting_words WHERE meeting_id = $1"};
constexpr Sql makers_sql{"SELECT maker_tag, made FROM meeting_word_makers WHERE meeting_id = $1"};

/// Two people say two things: who said which makes no difference to what is kept, but for what is
/// by lot (the id, the print of a code by lot).
TEST_P(Anonymity, WhoSaidWhichMakesNoDifference) {
  std::vector<std::vector<Row>> rows;
  std::vector<std::vector<Maker>> makers;
  std::vector<Meeting> meetings;
  database().write([&](Write& write) {
    const auto asha = member_of_new_group(write, "Friends");
    const auto ben = another(write, asha, "Ben");
    const Meeting meeting = meeting_of(write, asha, now() + 24h);
    const auto item = item_of(write, asha, meeting);
    for (const bool swapped : {false, true}) {
      says(write, meeting, item, asha, swapped ? "Letters frighten me" : "The desk is slow");
      says(write, meeting, item, ben, swapped ? "The desk is slow" : "Letters frighten me");
      rows.push_back(write.all<Row>(rows_sql, meeting.id));
      makers.push_back(write.all<Maker>(makers_sql, meeting.id));
      for (const BeforehandWords& one : words_of_item(write, item)) withdraw_words(write, one.id);
      forget_makers(write, meeting.id);
    }
  });
  for (auto& one : rows) std::ranges::sort(one);
  for (auto& one : makers) std::ranges::sort(one);
  EXPECT_EQ(rows[0], rows[1]);
  EXPECT_EQ(makers[0], makers[1]);
}

TEST_P(Anonymity, AfterTheMeetingNothingIsLeftOfWhoWroteHowOften) {
  database().write([&](Write& write) {
    const auto asha = member_of_new_group(write, "Friends");
    const Meeting meeting = meeting_of(write, asha, now() + 24h);
    says(write, meeting, item_of(write, asha, meeting), asha, "x");
    EXPECT_EQ(write.all<Maker>(makers_sql, meeting.id).size(), 1U);
    forget_makers(write, meeting.id);
    EXPECT_TRUE(write.all<Maker>(makers_sql, meeting.id).empty());
  });
}

TEST(WordsCode, IsReadHoweverItIsTypedAndForOneMeeting) {
  const SecretKey key{};
  const std::string code = new_words_code();
  EXPECT_NE(code, new_words_code());
  std::string typed;
  for (const char letter : code) {
    if (letter != '-') typed += static_cast<char>(std::tolower(letter));
  }
  EXPECT_EQ(words_code_print(key, {1}, code), words_code_print(key, {1}, typed));
  EXPECT_NE(words_code_print(key, {1}, code), words_code_print(key, {2}, code));
  EXPECT_NE(words_maker_tag(key, {1}, {1}), words_maker_tag(key, {2}, {1}));
}

}  // namespace
}  // namespace alongside::meetings::anonymity_test
