#include "slices/draws/places/letters.h"

#include <gtest/gtest.h>

#include "foundation/words/words.h"
#include "slices/draws/places/letter_pages.h"

namespace alongside::draws::letters_test {
namespace {

constexpr std::int64_t per_thousand = lottery::chance_unit / 1000;

LetterContext context_of(LetterKind kind) {
  return {
      .kind = kind,
      .title = "Clinic panel",
      .seats = 12,
      .people = 300,
      .watch_url = "https://alongside.example/draws/abc",
      .address = {0, 1, 2, 9},
      .texts = {.sender = "Asha", .before = "Before.", .chosen = "Chosen.", .others = "Other."}};
}

Letter letter_of(std::int64_t chance, std::optional<PlaceState> place = {}) {
  return {.number = 42,
          .code = "ABCDE-FGHJK",
          .chance = chance,
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
  const std::string text = text_of_letter(LetterKind::before_draw, letter_of(11 * per_thousand));
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
  const Letter none = letter_of(11 * per_thousand);
  EXPECT_TRUE(holds(text_of_letter(LetterKind::after_draw, none), "You were not drawn this time."));
  EXPECT_TRUE(holds(text_of_letter(LetterKind::after_draw, none), "Other."));
  const Letter drawn = letter_of(11 * per_thousand, PlaceState::selected);
  EXPECT_TRUE(holds(text_of_letter(LetterKind::after_draw, drawn), "You were drawn for a place."));
  EXPECT_TRUE(holds(text_of_letter(LetterKind::after_draw, drawn), "Chosen."));
  const Letter gone = letter_of(11 * per_thousand, PlaceState::replaced);
  EXPECT_TRUE(holds(text_of_letter(LetterKind::after_draw, gone), "Other."));
}

TEST(Letters, SayWhatIsTrueForWhoDeclinedAndForWhoNeverAnswered) {
  for (const PlaceState state :
       {PlaceState::declined, PlaceState::withdrawn, PlaceState::replaced}) {
    const std::string text =
        text_of_letter(LetterKind::after_draw, letter_of(11 * per_thousand, state));
    EXPECT_TRUE(holds(text, "cannot come, or we did not hear from you, so the place")) << text;
    EXPECT_FALSE(holds(text, "Thank you")) << text;
  }
}

TEST(Letters, SayChancesThatAreSmallOrNone) {
  EXPECT_TRUE(holds(text_of_letter(LetterKind::before_draw, letter_of(1)), "less than 1 in 1,000"));
  EXPECT_TRUE(holds(text_of_letter(LetterKind::before_draw, letter_of(0)), "You cannot be drawn"));
  EXPECT_EQ(chance_text(0), "0 in 1000");
  EXPECT_EQ(chance_text(1), "less than 1 in 1000");
  EXPECT_EQ(chance_text(11 * per_thousand + per_thousand / 2), "12 in 1000");
}

TEST(Letters, AsATableHoldEveryPersonalColumn) {
  const std::vector<PoolColumn> columns{{"name", ColumnKind::personal},
                                        {"gender", ColumnKind::feature},
                                        {"note", ColumnKind::personal},
                                        {"street", ColumnKind::address}};
  Letter letter = letter_of(11 * per_thousand, PlaceState::confirmed);
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
