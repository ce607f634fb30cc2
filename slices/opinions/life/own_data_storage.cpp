#include "slices/opinions/life/own_data_storage.h"

#include <array>
#include <string>

#include "slices/opinions/map/map_storage.h"
#include "slices/opinions/map/shown/shown_map_storage.h"
#include "slices/opinions/pseudonyms.h"
#include "slices/opinions/questions/answer_storage.h"
#include "slices/opinions/questions/question_storage.h"

namespace alongside::opinions {
namespace {

struct QuestionRow {
  Id<Question> id;
  std::string text;
};

struct OwnAnswer {
  std::string statement;
  Answer answer = Answer::agree;
  bool matters = false;
};

struct QuestionAsked {
  std::string text;
  Instant asked_at{};
};

struct SignedStatement {
  std::string question;
  std::string text;
};

struct OwnPicture {
  std::string question;
  bool shares = false;
};

struct NameBacked {
  std::string question;
  std::int64_t letter = 0;
  std::string name;
};

std::string_view word_of(Answer answer) {
  constexpr std::array<std::string_view, 5> words{"", "agree", "disagree", "not_sure",
                                                  "rather_not_say"};
  return words.at(static_cast<std::size_t>(answer));
}

constexpr Sql asked_by_person_sql{
    "SELECT question, asked_at FROM questions WHERE asked_by = $1 ORDER BY id"};
void write_asked(JsonWriter& json, Read& read, Id<people::Person> person) {
  for (const QuestionAsked& one : read.all<QuestionAsked>(asked_by_person_sql, person)) {
    json.item([&] {
      json.text("question", one.text);
      json.instant("asked_at", one.asked_at);
    });
  }
}

constexpr Sql signed_by_person_sql{
    "SELECT questions.question, statements.text FROM statements "
    "JOIN questions ON questions.id = statements.question_id "
    "WHERE statements.signed_by = $1 ORDER BY statements.question_id, statements.id"};
constexpr Sql held_of_person_sql{
    "SELECT questions.question, held_statements.text FROM held_statements "
    "JOIN questions ON questions.id = held_statements.question_id "
    "WHERE held_statements.signed_by = $1 "
    "ORDER BY held_statements.question_id, held_statements.id"};
void write_signed(JsonWriter& json, Read& read, const Sql& sql, Id<people::Person> person) {
  for (const SignedStatement& one : read.all<SignedStatement>(sql, person)) {
    json.item([&] {
      json.text("question", one.question);
      json.text("statement", one.text);
    });
  }
}

constexpr Sql pictures_of_person_sql{
    "SELECT questions.question, picture_consents.shares FROM picture_consents "
    "JOIN questions ON questions.id = picture_consents.question_id "
    "WHERE picture_consents.person_id = $1 ORDER BY picture_consents.question_id"};
void write_pictures(JsonWriter& json, Read& read, Id<people::Person> person) {
  for (const OwnPicture& one : read.all<OwnPicture>(pictures_of_person_sql, person)) {
    json.item([&] {
      json.text("question", one.question);
      json.boolean("shares_answers_with_name", one.shares);
    });
  }
}

/// As their own page of the map says it, and not before it opens to them: the group of opinion
/// nearest to what they answered. It is reckoned here and kept nowhere.
void write_place(JsonWriter& json, Read& read, Id<Question> id, const std::string& tag,
                 Instant now) {
  const auto question = question_anywhere(read, id);
  const auto [participant, responses, kept] =
      read.together(participant_query(tag), responses_query(tag), map_query(id));
  if (!question || !participant || !kept) return;
  const auto access = results_access(*question, participant->answers_made, now);
  const auto map = opinion_map::map_from_json(kept->map);
  const auto frame = opinion_map::frame_from_json(kept->frame);
  if (access == ResultsAccess::none || !map || !frame) return;
  const auto own = own_place(*map, *frame, responses);
  if (!own || !own->group || own->missing > 0) return;
  json.text("group_of_opinion", letter_text(map->groups[*own->group].letter));
}

/// Where they answered is known to nobody but who holds the key: each question is tried.
constexpr Sql all_questions_sql{"SELECT id, question FROM questions ORDER BY id"};
constexpr Sql answers_of_pseudonym_sql{
    "SELECT statements.text, answers.answer, answers.matters FROM participants "
    "JOIN answers ON answers.participant_id = participants.id "
    "JOIN statements ON statements.id = answers.statement_id "
    "WHERE participants.person_tag = $1 AND statements.removed_reason IS NULL "
    "ORDER BY statements.id"};
void write_answers(JsonWriter& json, Read& read, const SecretKey& key,
                   const std::vector<QuestionRow>& questions, Id<people::Person> person,
                   Instant now) {
  for (const QuestionRow& question : questions) {
    const std::string tag = participant_tag(key, question.id, person);
    const auto answers = read.all<OwnAnswer>(answers_of_pseudonym_sql, tag);
    if (answers.empty()) continue;
    json.item([&] {
      json.text("question", question.text);
      json.list("answers", [&] {
        for (const OwnAnswer& one : answers) {
          json.item([&] {
            json.text("statement", one.statement);
            json.text("answer", word_of(one.answer));
            json.boolean("matters_to_me", one.matters);
          });
        }
      });
      write_place(json, read, question.id, tag, now);
    });
  }
}

/// How many they put forward. Which those are is kept nowhere, but for those they signed.
constexpr Sql statements_of_maker_sql{
    "SELECT made FROM statement_makers WHERE question_id = $1 AND maker_tag = $2"};
void write_statements_counted(JsonWriter& json, Read& read, const SecretKey& key,
                              const std::vector<QuestionRow>& questions,
                              Id<people::Person> person) {
  for (const QuestionRow& question : questions) {
    const std::string tag = maker_tag(key, question.id, person);
    const auto made = read.maybe<std::int64_t>(statements_of_maker_sql, question.id, tag);
    if (!made) continue;
    json.item([&] {
      json.text("question", question.text);
      json.number("statements", *made);
    });
  }
}

constexpr Sql names_backed_sql{
    "SELECT questions.question, map_name_backings.letter, map_names.text FROM map_name_backings "
    "JOIN questions ON questions.id = map_name_backings.question_id "
    "JOIN map_names ON map_names.id = map_name_backings.name_id "
    "WHERE map_name_backings.question_id = $1 AND map_name_backings.backer_tag = $2 "
    "ORDER BY map_name_backings.letter"};
void write_names_backed(JsonWriter& json, Read& read, const SecretKey& key,
                        const std::vector<QuestionRow>& questions, Id<people::Person> person) {
  for (const QuestionRow& question : questions) {
    const std::string tag = backer_tag(key, question.id, person);
    for (const NameBacked& one : read.all<NameBacked>(names_backed_sql, question.id, tag)) {
      json.item([&] {
        json.text("question", one.question);
        json.text("group_of_opinion", std::string(1, static_cast<char>('A' + one.letter)));
        json.text("name", one.name);
      });
    }
  }
}

}  // namespace

void write_own_data(JsonWriter& json, Read& read, const SecretKey& key, Id<people::Person> person,
                    Instant now) {
  const auto questions = read.all<QuestionRow>(all_questions_sql);
  json.object("opinions", [&] {
    json.list("questions_asked", [&] { write_asked(json, read, person); });
    json.list("answers", [&] { write_answers(json, read, key, questions, person, now); });
    json.list("statements_signed", [&] { write_signed(json, read, signed_by_person_sql, person); });
    json.list("statements_signed_that_wait",
              [&] { write_signed(json, read, held_of_person_sql, person); });
    json.list("statements_counted",
              [&] { write_statements_counted(json, read, key, questions, person); });
    json.list("pictures", [&] { write_pictures(json, read, person); });
    json.list("names_backed", [&] { write_names_backed(json, read, key, questions, person); });
  });
}

}  // namespace alongside::opinions
