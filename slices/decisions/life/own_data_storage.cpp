#include "slices/decisions/life/ending_storage.h"

#include "slices/decisions/deciding/ballot_storage.h"
#include "slices/decisions/deciding/marks.h"
#include "slices/decisions/deciding/method.h"
#include "slices/decisions/deciding/round_storage.h"
#include "slices/decisions/proposals/option_storage.h"
#include "slices/decisions/proposals/proposal_storage.h"

namespace alongside::decisions {
namespace {

struct OwnText {
  std::string title, change, for_whom, cost, harm;
  Instant written_at{};
};
constexpr Sql own_texts_sql{
    "SELECT title, change, for_whom, cost, harm, written_at FROM proposal_texts "
    "WHERE written_by = $1 ORDER BY id"};

struct OwnOption {
  std::string name, about;
};
constexpr Sql own_options_sql{
    "SELECT proposal_options.name, proposal_options.about FROM proposal_options "
    "JOIN proposals ON proposals.text_id = proposal_options.text_id "
    "WHERE proposals.written_by = $1 ORDER BY proposal_options.text_id, proposal_options.number"};

struct OwnWords {
  std::string words;
  Instant said_at{};
};
constexpr Sql own_remarks_sql{
    "SELECT remark, said_at FROM proposal_remarks WHERE said_by = $1 ORDER BY id"};
constexpr Sql own_reviews_sql{
    "SELECT seen, said_at FROM decision_reviews WHERE said_by = $1 ORDER BY id"};
constexpr Sql own_replies_sql{
    "SELECT reply_words FROM proposal_remarks WHERE replied_by = $1 ORDER BY id"};

struct OwnAnswer {
  std::string title;
  DecisionMethod method = DecisionMethod::consent;
  std::int64_t answer = 0;
  std::string reason, marks;
  Id<ProposalText> text;
};
constexpr Sql own_answers_sql{
    "SELECT proposal_texts.title, decision_rounds.method, decision_ballots.answer, "
    "decision_ballots.reason, decision_ballots.marks, decision_rounds.text_id "
    "FROM decision_ballots "
    "JOIN decision_rounds ON decision_rounds.id = decision_ballots.round_id "
    "JOIN proposal_texts ON proposal_texts.id = decision_rounds.text_id "
    "WHERE decision_ballots.said_by = $1 ORDER BY decision_rounds.id"};
constexpr Sql own_secret_answer_sql{
    "SELECT proposal_texts.title, decision_rounds.method, decision_ballots.answer, "
    "decision_ballots.reason, decision_ballots.marks, decision_rounds.text_id "
    "FROM decision_ballots "
    "JOIN decision_rounds ON decision_rounds.id = decision_ballots.round_id "
    "JOIN proposal_texts ON proposal_texts.id = decision_rounds.text_id "
    "WHERE decision_ballots.voter_tag = $1"};
constexpr Sql secret_rounds_sql{
    "SELECT decision_rounds.id FROM decision_rounds WHERE voices = 1 AND started_at IS NOT NULL "
    "AND closed_at IS NULL AND group_id = $1 ORDER BY id DESC LIMIT 50"};

/// Those that still lead to them: while answers may be changed.
std::vector<OwnAnswer> own_secret_answers(Read& read, const SecretKey& key,
                                          Id<people::Person> person) {
  std::vector<OwnAnswer> answers;
  constexpr std::int64_t groups_at_most = 50;
  for (const groups::Group& group : groups::groups_of(read, person, groups_at_most)) {
    for (const Id<Round> round : read.all<Id<Round>>(secret_rounds_sql, group.id)) {
      if (auto one = read.maybe<OwnAnswer>(own_secret_answer_sql, voter_tag(key, round, person))) {
        answers.push_back(*std::move(one));
      }
    }
  }
  return answers;
}

/// What they gave to options.
void write_marks(JsonWriter& json, const OwnAnswer& answer,
                 const std::vector<OptionOfText>& options) {
  if (!has_options(answer.method)) return;
  const Marks marks = marks_in(answer.marks, limits::most_options);
  json.list("options", [&] {
    for (const OptionOfText& one : options) {
      const auto& mark = marks.at(static_cast<std::size_t>(one.number) - 1);
      if (one.text != answer.text || !mark) continue;
      json.item([&] {
        json.text("option", one.name);
        json.number("gave", *mark);
      });
    }
  });
}

void write_answers(JsonWriter& json, Read& read, const std::vector<OwnAnswer>& answers) {
  std::vector<Id<ProposalText>> texts;
  for (const OwnAnswer& one : answers) {
    if (has_options(one.method)) texts.push_back(one.text);
  }
  const auto options = options_of_texts(read, texts);
  for (const OwnAnswer& one : answers) {
    const auto words = answer_of(one.method, one.answer);
    json.item([&] {
      json.text("about", one.title);
      json.text("answer", words ? words->words.text() : "");
      write_marks(json, one, options);
      json.text("reason", one.reason);
    });
  }
}

void write_words(JsonWriter& json, const std::vector<OwnWords>& words) {
  for (const OwnWords& one : words) {
    json.item([&] {
      json.instant("on", one.said_at);
      json.text("words", one.words);
    });
  }
}

}  // namespace

void write_own_data(JsonWriter& json, Read& read, const SecretKey& key, Id<people::Person> person) {
  const auto texts = read.all<OwnText>(own_texts_sql, person);
  const auto options = read.all<OwnOption>(own_options_sql, person);
  const auto remarks = read.all<OwnWords>(own_remarks_sql, person);
  const auto replies = read.all<std::string>(own_replies_sql, person);
  const auto reviews = read.all<OwnWords>(own_reviews_sql, person);
  const auto answers = read.all<OwnAnswer>(own_answers_sql, person);
  const auto secret = own_secret_answers(read, key, person);
  json.object("decisions", [&] {
    json.list("proposals", [&] {
      for (const OwnText& one : texts) {
        json.item([&] {
          json.instant("on", one.written_at);
          json.text("title", one.title);
          json.text("what_would_change", one.change);
          json.text("for_whom", one.for_whom);
          json.text("cost", one.cost);
          json.text("whom_it_might_harm", one.harm);
        });
      }
    });
    json.list("options_of_proposals", [&] {
      for (const OwnOption& one : options) {
        json.item([&] {
          json.text("option", one.name);
          json.text("what_it_is", one.about);
        });
      }
    });
    json.list("suggestions_and_questions", [&] { write_words(json, remarks); });
    json.list("replies", [&] {
      for (const std::string& one : replies) json.item(one);
    });
    json.list("looked_at_again", [&] { write_words(json, reviews); });
    json.list("open_answers", [&] { write_answers(json, read, answers); });
    json.list("secret_answers_that_may_still_be_changed",
              [&] { write_answers(json, read, secret); });
  });
}

}  // namespace alongside::decisions
