#include "slices/opinions/picture/picture_storage.h"

#include <algorithm>
#include <utility>

#include "foundation/db/rows_of_keys.h"
#include "slices/opinions/pseudonyms.h"

namespace alongside::opinions {
namespace {

constexpr auto people_most = static_cast<std::size_t>(people_in_picture_most);

struct TaggedPerson {
  std::string tag;
  Id<people::Person> person;
};

/// One answer of a participant.
struct AnswerRow {
  std::string tag;
  Id<groups::Constituency> side;
  Id<Statement> statement;
  Answer answer = Answer::agree;
};

struct TextRow {
  Id<Statement> id;
  std::string text;
};

struct TallyRow {
  Id<Statement> statement;
  Id<groups::Constituency> constituency;
  std::int64_t agree = 0, disagree = 0, not_sure = 0, rather_not_say = 0, matters = 0;
};

}  // namespace

constexpr Sql share_sql{
    "INSERT INTO picture_consents (question_id, group_id, person_id, shares) "
    "SELECT id, group_id, $2, 1 FROM questions WHERE id = $1 "
    "ON CONFLICT (question_id, person_id) DO NOTHING"};
constexpr Sql share_again_sql{
    "UPDATE picture_consents SET shares = 1 WHERE question_id = $1 AND person_id = $2"};
constexpr Sql count_shared_sql{
    "INSERT INTO pictures (question_id, ever_shared) VALUES ($1, 1) "
    "ON CONFLICT (question_id) DO UPDATE SET ever_shared = pictures.ever_shared + 1"};
void start_sharing(Write& write, Id<Question> question, Id<people::Person> person) {
  if (write.run(share_sql, question, person) == 1) {
    write.run(count_shared_sql, question);
  } else {
    write.run(share_again_sql, question, person);
  }
}

constexpr Sql stop_sharing_sql{
    "UPDATE picture_consents SET shares = 0 WHERE question_id = $1 AND person_id = $2"};
void stop_sharing(Write& write, Id<Question> question, Id<people::Person> person) {
  write.run(stop_sharing_sql, question, person);
}

constexpr Sql is_sharing_sql{
    "SELECT shares FROM picture_consents "
    "WHERE question_id = $1 AND person_id = $2 AND shares = 1"};
Query<std::int64_t, detail::Expect::maybe> is_sharing_query(Id<Question> question,
                                                            Id<people::Person> person) {
  return maybe<std::int64_t>(is_sharing_sql, question, person);
}

constexpr auto answers_of_sharers_text = keys_text(
    "SELECT participants.person_tag, COALESCE(participants.constituency_id, 0), "
    "answers.statement_id, answers.answer "
    "FROM participants JOIN answers ON answers.participant_id = participants.id "
    "WHERE participants.person_tag IN ",
    " ORDER BY participants.person_tag, answers.statement_id");
constexpr Sql answers_of_sharers_sql{answers_of_sharers_text.data()};
static_assert(people_most <= keys_at_a_time);
static std::vector<AnswerRow> answer_rows(Transaction& transaction,
                                          const std::vector<TaggedPerson>& people) {
  std::vector<std::string> tags;
  for (const TaggedPerson& person : people) tags.push_back(person.tag);
  return rows_of_keys<AnswerRow>(transaction, answers_of_sharers_sql, tags);
}

/// By person; who has given no answer has nothing to share.
static std::vector<Sharer> sharers_of(Transaction& transaction, std::vector<TaggedPerson> people) {
  std::ranges::sort(people, {}, &TaggedPerson::tag);
  std::vector<Sharer> sharers;
  std::string_view tag;
  const std::vector<AnswerRow> rows = answer_rows(transaction, people);
  for (const AnswerRow& row : rows) {
    if (row.tag != tag) {
      const auto person = std::ranges::lower_bound(people, row.tag, {}, &TaggedPerson::tag);
      sharers.push_back({.person = person->person, .side = row.side});
      tag = row.tag;
    }
    sharers.back().answers.push_back({row.statement, row.answer});
  }
  std::ranges::sort(sharers, {}, &Sharer::person);
  return sharers;
}

static void add_tallies(std::vector<PictureStatement>& statements,
                        const std::vector<TallyRow>& rows) {
  for (const TallyRow& row : rows) {
    const auto statement =
        std::ranges::lower_bound(statements, row.statement, {}, &PictureStatement::id);
    if (statement == statements.end() || statement->id != row.statement) continue;
    statement->tallies.push_back(
        {.statement = row.statement,
         .constituency = row.constituency,
         .counts = {row.agree, row.disagree, row.not_sure, row.rather_not_say, row.matters}});
  }
}

constexpr Sql sharing_people_sql{
    "SELECT person_id FROM picture_consents WHERE question_id = $1 AND shares = 1 "
    "ORDER BY person_id LIMIT 41"};
constexpr Sql ever_shared_sql{"SELECT ever_shared FROM pictures WHERE question_id = $1"};
constexpr Sql sides_sql{
    "SELECT constituency_id, participants FROM question_sides "
    "WHERE question_id = $1 AND participants > 0 ORDER BY constituency_id"};
constexpr Sql texts_sql{
    "SELECT id, text FROM statements "
    "WHERE question_id = $1 AND removed_reason IS NULL ORDER BY id"};
constexpr Sql tallies_sql{
    "SELECT statement_id, constituency_id, agree, disagree, not_sure, rather_not_say, matters "
    "FROM tallies WHERE question_id = $1 ORDER BY statement_id, constituency_id"};
PictureMaterial picture_material(Transaction& transaction, const SecretKey& key,
                                 Id<Question> question) {
  auto [sharing, ever, sides, texts, tallies] = transaction.together(
      all<Id<people::Person>>(sharing_people_sql, question),
      maybe<std::int64_t>(ever_shared_sql, question), all<SidePeople>(sides_sql, question),
      all<TextRow>(texts_sql, question), all<TallyRow>(tallies_sql, question));
  // Everybody who shares has answered, so there are no more than `people_most` of them.
  if (sharing.size() > people_most) sharing.clear();
  std::vector<TaggedPerson> people;
  for (const Id<people::Person> person : sharing) {
    people.push_back({participant_tag(key, question, person), person});
  }
  PictureMaterial material{.sides = std::move(sides), .sharers = sharers_of(transaction, people)};
  for (TextRow& row : texts) material.statements.push_back({row.id, std::move(row.text), {}});
  add_tallies(material.statements, tallies);
  material.once_shared = ever.value_or(0) - static_cast<std::int64_t>(material.sharers.size());
  return material;
}

}  // namespace alongside::opinions
