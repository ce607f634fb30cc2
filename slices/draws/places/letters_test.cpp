#include "slices/draws/places/letters.h"

#include <gtest/gtest.h>

#include "foundation/words/words.h"
#include "slices/draws/places/letter_pages.h"

namespace alongside::draws::letters_test {
namespace {

LetterContext context_of(LetterKind kind) {
  return {
      .kind = kind,
      .title = "Clinic panel",
      .seats = 12,
      .people = 300,
      .watch_url = "https://alongside.example/draws/abc",
      .address = {0, 1, 2, 9},
      .name = {0},
      .lottery = {},
      .texts = {.sender = "Asha", .before = "Before.", .chosen = "Chosen.", .others = "Other."}};
}

Letter letter_of(std::int64_t listed, std::optional<PlaceState> place = {}) {
  return {.number = 42,
          .code = "ABCDE-FGHJK",
          .listed = listed,
          .no_chance = {},
          .place = place,
          .personal = {"Olwen Made-Up", "", "1 Street", "born in May"}};
}

std::string text_of_letter(LetterKind kind, const Letter& letter) {
  return letters_text(Words::in("en"), context_of(kind), {letter});
}

bool holds(const std::string& text, std::string_view part) {
  return text.find(part) != std::string::npos;
}

TEST(Letters, BeforeTheDrawSayNumberCodeChanceAndHowToWatch) {
  const std::string text = text_of_letter(LetterKind::before_draw, letter_of(11));
  for (const char* part : {"Olwen Made-Up\n1 Street", "Your number: 42", "ABCDE-FGHJK",
                           "11 in 1,000", "https://alongside.example/draws/abc", "Before.", "Asha",
                           "Clinic panel: 12 places among 300 people"}) {
    EXPECT_TRUE(holds(text, part)) << part << "\n" << text;
  }
  EXPECT_FALSE(holds(text, "born in May"));
  EXPECT_FALSE(holds(text, "Chosen."));
  EXPECT_FALSE(holds(text, "drawn this time"));
}

TEST(Letters, AfterTheDrawSayWhatItBrought) {
  const Letter none = letter_of(11);
  EXPECT_TRUE(holds(text_of_letter(LetterKind::after_draw, none), "You were not drawn this time."));
  EXPECT_TRUE(holds(text_of_letter(LetterKind::after_draw, none), "Other."));
  const Letter drawn = letter_of(11, PlaceState::selected);
  EXPECT_TRUE(holds(text_of_letter(LetterKind::after_draw, drawn), "You were drawn for a place."));
  EXPECT_TRUE(holds(text_of_letter(LetterKind::after_draw, drawn), "Chosen."));
  const Letter gone = letter_of(11, PlaceState::replaced);
  EXPECT_TRUE(holds(text_of_letter(LetterKind::after_draw, gone), "Other."));
}

TEST(Letters, SayWhatIsTrueForWhoDeclinedAndForWhoNeverAnswered) {
  for (const PlaceState state :
       {PlaceState::declined, PlaceState::withdrawn, PlaceState::replaced}) {
    const std::string text = text_of_letter(LetterKind::after_draw, letter_of(11, state));
    EXPECT_TRUE(holds(text, "cannot come, or we did not hear from you, so the place")) << text;
    EXPECT_FALSE(holds(text, "Thank you")) << text;
  }
}

TEST(Letters, SayTheChanceInThisDrawAndNothingElse) {
  EXPECT_TRUE(holds(text_of_letter(LetterKind::before_draw, letter_of(1)), ": 1 in 1,000."));
  EXPECT_TRUE(holds(text_of_letter(LetterKind::before_draw, letter_of(195)), ": 195 in 1,000."));
  EXPECT_EQ(chance_text(0), "0 in 1000");
  EXPECT_EQ(chance_text(195), "195 in 1000");
  for (const std::int64_t listed : {0, 1, 11, 195, 1000}) {
    Letter letter = letter_of(listed);
    if (listed == 0) letter.no_chance = NoChance::by_method;
    for (const LetterKind kind : {LetterKind::before_draw, LetterKind::after_draw}) {
      EXPECT_FALSE(holds(text_of_letter(kind, letter), "less than 1 in 1,000")) << listed;
    }
  }
}

TEST(Letters, SayWhySomebodyHasNoChance) {
  const auto text_for = [](NoChance why, LetterKind kind, std::optional<std::int64_t> other) {
    Letter letter = letter_of(0);
    letter.no_chance = why;
    LetterContext context = context_of(kind);
    context.lottery.other_least = other;
    return letters_text(Words::in("en"), context, {letter});
  };
  using enum NoChance;
  const auto before = LetterKind::before_draw;
  EXPECT_TRUE(holds(text_for(fits_nowhere, before, {}), "has room for you"));
  const std::string by_method_text = text_for(by_method, before, lottery::chance_unit / 8);
  EXPECT_TRUE(holds(by_method_text, "makes most chances alike and leaves you none"));
  EXPECT_TRUE(holds(by_method_text, "(leximin)"));
  EXPECT_TRUE(holds(by_method_text, "a chance of 125 in 1,000 or more"));
  EXPECT_FALSE(holds(text_for(by_method, before, {}), "leximin"));
  EXPECT_TRUE(holds(text_for(not_found, before, {}), "before the search ended"));
  EXPECT_TRUE(holds(text_for(not_listed, before, {}), "on none of the 1,000 panels"));
  // After the draw: chance did not pass over who had none.
  const std::string after = text_for(fits_nowhere, LetterKind::after_draw, {});
  EXPECT_FALSE(holds(after, "chance alone decided"));
  EXPECT_FALSE(holds(after, "may still be drawn"));
  EXPECT_TRUE(
      holds(text_for(by_method, LetterKind::after_draw, {}), "You may still be drawn if a place"));
}

TEST(Letters, BeginWithTheName) {
  EXPECT_TRUE(
      holds(text_of_letter(LetterKind::before_draw, letter_of(1)), "Dear Olwen Made-Up,\n"));
  LetterContext context = context_of(LetterKind::before_draw);
  context.name = {0, 2, 9};
  EXPECT_EQ(Words::in("en")(greeting(context, letter_of(1))), "Dear Olwen Made-Up 1 Street,");
  context.name = {1};
  EXPECT_EQ(Words::in("en")(greeting(context, letter_of(1))), "Good day,");
}

TEST(Letters, AsATableHoldEveryPersonalColumn) {
  const std::vector<PoolColumn> columns{{"name", ColumnKind::personal},
                                        {"gender", ColumnKind::feature},
                                        {"note", ColumnKind::personal},
                                        {"street", ColumnKind::address}};
  Letter letter = letter_of(11, PlaceState::confirmed);
  letter.personal = {"Olwen, the elder", "=1+1", "1 Street"};
  EXPECT_EQ(letters_csv(context_of(LetterKind::after_draw), columns, {letter}),
            "number,name,note,street,outcome,chance,code\r\n"
            "42,\"Olwen, the elder\",'=1+1,1 Street,confirmed,11 in 1000,ABCDE-FGHJK\r\n");
  letter.place = {};
  EXPECT_EQ(outcome_word(LetterKind::after_draw, letter), "not drawn");
  EXPECT_EQ(outcome_word(LetterKind::before_draw, letter), "waiting");
}

std::string said_of_page(std::int64_t people, std::int64_t page) {
  Html html(Words::in("en"), "");
  Draw selection;
  selection.people = people;
  which_letters(html, selection, LetterKind::after_draw, page);
  return html.result();
}

TEST(Letters, ToPrintSayThatThereAreMore) {
  EXPECT_EQ(said_of_page(letters_on_page, 1), "");
  const std::string first = said_of_page(168, 1);
  EXPECT_TRUE(holds(first, "Letters 1 to 100 of 168.")) << first;
  EXPECT_TRUE(holds(first, "Print the next page too.")) << first;
  EXPECT_TRUE(holds(first, "/letters/print?kind=after&amp;page=2")) << first;
  const std::string last = said_of_page(168, 2);
  EXPECT_TRUE(holds(last, "Letters 101 to 168 of 168.")) << last;
  EXPECT_FALSE(holds(last, "next page")) << last;
}

TEST(LetterTexts, HaveALengthAtMost) {
  EXPECT_TRUE(accept_letters({}));
  const std::string most(most_letter_characters, 'a');
  EXPECT_TRUE(accept_letters({.sender = "", .before = most, .chosen = most, .others = most}));
  const auto refused =
      accept_letters({.sender = std::string(201, 'a'), .before = "", .chosen = most + "a"});
  EXPECT_EQ(refused.problems().size(), 2U);
  EXPECT_EQ(refused.problems().at(0).field, "sender");
  EXPECT_EQ(refused.problems().at(1).field, "chosen");
}

}  // namespace
}  // namespace alongside::draws::letters_test
