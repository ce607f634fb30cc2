// A draw in public is checked from its files, and whatever is changed in them is found.
#include "slices/draws/commands/public_commands.h"

#include <gtest/gtest.h>

#include "slices/draws/public/public_files.h"
#include "slices/draws/search/lottery_texts.h"
#include "slices/lottery_proof/lottery_proof.h"

namespace alongside::draws::public_commands_test {
namespace {

class PublicDrawFilesTest : public testing::Test {
 protected:
  PublicDrawFilesTest() {
    std::vector<std::string> prints;
    for (std::int64_t panel = 0; panel < 1000; ++panel) {
      const std::vector<std::int64_t> people{1 + panel % 7, 8 + panel % 5, 20};
      rows.push_back({panel, std::to_string(people[0]) + " " + std::to_string(people[1]) + " 20"});
      prints.push_back(print_of_panel(secret, panel, people));
    }
    const PanelTree tree(prints);
    root = tree.top();
    watched.selection.people = 24;
    watched.seats = 3;
    watched.lottery = FoundLottery{.panels_root = root};
    watched.draw = PublishedDraw{.way = SeedWay::any_member,
                                 .program_commitment = fingerprint("program"),
                                 .program_part = "program"};
    std::vector<std::string> texts{"3611524623", "the heron “stood”", "5555555555"};
    for (const std::string& text : texts) {
      const auto next = static_cast<std::int64_t>(watched.contributions.size()) + 1;
      watched.contributions.push_back({next, commitment_of("salt", text), "salt", text});
    }
    watched.draw->seed_text = seed_text(root, "program", texts);
    number = static_cast<std::int64_t>(
        lottery::drawn_number(1000, lottery::seed_of(watched.draw->seed_text)));
    const auto people = numbers_in(rows.at(static_cast<std::size_t>(number)).people);
    drawn = opened_panel(secret, number, people, tree);
    for (const NumberedPanel& row : rows) {
      const auto on_it = numbers_in(row.people);
      if (on_it[0] == 3) own.push_back(own_seat(secret, row.number, 3, on_it, tree));
    }
  }

  bool is_right(const std::string& draw, const std::string& written_down = "") {
    return lottery_proof::check_public_draw(
               {.draw = draw, .own = {}, .all = {}, .root = written_down})
        .right;
  }
  bool is_right_with(const std::optional<std::string>& own_file,
                     const std::optional<std::string>& all_file) {
    return lottery_proof::check_public_draw(
               {.draw = file(), .own = own_file, .all = all_file, .root = root})
        .right;
  }
  std::string file() const { return public_draw_json(watched.selection.people, watched, drawn); }
  std::string all_file() const { return all_panels_json(root, secret, rows); }

  const PanelSecret secret = new_panel_secret();
  std::vector<NumberedPanel> rows;
  std::string root;
  WatchedDraw watched;
  std::int64_t number = 0;
  std::optional<OpenedPanel> drawn;
  std::vector<OwnSeat> own;
};

TEST_F(PublicDrawFilesTest, AreRightAsTheyAre) {
  EXPECT_TRUE(is_right(file()));
  EXPECT_TRUE(is_right(file(), root));
  EXPECT_TRUE(is_right_with(own_panels_json(root, 3, own), all_file()));
  drawn.reset();
  EXPECT_TRUE(is_right(file())) << "before the draw";
}

TEST_F(PublicDrawFilesTest, AreNotThoseOfAnotherList) {
  EXPECT_FALSE(is_right(file(), fingerprint("what somebody wrote down")));
}

TEST_F(PublicDrawFilesTest, TellAnyPartThatWasChanged) {
  const WatchedDraw before = watched;
  const auto expect_wrong = [&](const char* what) {
    EXPECT_FALSE(is_right(file())) << what;
    watched = before;
  };
  watched.contributions[1].text = "the heron “flew off”";
  expect_wrong("a text");
  watched.contributions[1] = {2, commitment_of("s", "another text"), "s", "another text"};
  expect_wrong("a whole part");
  watched.contributions.pop_back();
  expect_wrong("a part left out");
  watched.draw->program_part = "another";
  expect_wrong("the program's part");
  watched.draw->program_part = "another";
  watched.draw->program_commitment = fingerprint("another");
  expect_wrong("and its fingerprint");
  watched.draw->seed_text += "x";
  expect_wrong("the seed");
  watched.lottery->panels_root = fingerprint("another");
  expect_wrong("the root");
}

TEST_F(PublicDrawFilesTest, TellAnotherNumberOrRow) {
  const auto before = *drawn;
  const auto expect_wrong = [&](const char* what) {
    EXPECT_FALSE(is_right(file())) << what;
    drawn = before;
  };
  drawn->seats[0].person = drawn->seats[0].person == 1 ? 2 : 1;
  expect_wrong("a person");
  drawn->seats.pop_back();
  expect_wrong("a seat less");
  drawn->seats.push_back(drawn->seats[0]);
  expect_wrong("a seat more");
  drawn->path[3].print = fingerprint("another");
  expect_wrong("the path");
  drawn->number = (number + 1) % 1000;
  expect_wrong("the number");
}

TEST_F(PublicDrawFilesTest, TellPanelsOfSomebodyElseAndRowsThatWereChanged) {
  EXPECT_FALSE(is_right_with(own_panels_json(root, 4, own), {}));
  EXPECT_FALSE(is_right_with(own_panels_json(fingerprint("another"), 3, own), {}));
  own[0].panel += 1;
  EXPECT_FALSE(is_right_with(own_panels_json(root, 3, own), {}));
  rows[500].people = "1 2 3";
  EXPECT_FALSE(is_right_with({}, all_file()));
  rows.pop_back();
  EXPECT_FALSE(is_right_with({}, all_file()));
}

TEST_F(PublicDrawFilesTest, HoldNoPersonButThoseWhoWereDrawn) {
  const std::string text = file();
  std::size_t people = 0;
  for (std::size_t at = text.find("\"person\""); at != text.npos;
       at = text.find("\"person\"", at + 1)) {
    ++people;
  }
  EXPECT_EQ(people, 3U);
  EXPECT_EQ(text.find(text_of(secret)), text.npos);
  EXPECT_NE(all_file().find("Keep this file secret"), std::string::npos);
}

TEST_F(PublicDrawFilesTest, AreNotBelievedWhatTheyAreNot) {
  EXPECT_FALSE(is_right(""));
  EXPECT_FALSE(is_right("[]"));
  EXPECT_FALSE(is_right("{\"format\": \"alongside-public-draw-1\"}"));
  EXPECT_FALSE(is_right(own_panels_json(root, 3, own)));
  EXPECT_FALSE(is_right_with("{}", {}));
}

}  // namespace
}  // namespace alongside::draws::public_commands_test
