#include "slices/opinions/picture/drawn_picture.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <set>

#include "foundation/base/random.h"

namespace alongside::opinions::drawn_picture_test {
namespace {

using Answers = std::vector<std::optional<Answer>>;
constexpr auto yes = Answer::agree;
constexpr auto no = Answer::disagree;
constexpr auto unsure = Answer::not_sure;
constexpr auto unsaid = Answer::rather_not_say;
constexpr auto missing = std::nullopt;

/// Everybody is of one side; the first `sharing` of them share. Persons are 1, 2 ..., statements
/// 10, 20 ...
PictureMaterial material_of(const std::vector<Answers>& people, std::size_t sharing) {
  PictureMaterial material;
  material.sides.push_back({.side = {7}, .people = static_cast<std::int64_t>(people.size())});
  for (std::size_t n = 0; n < people.front().size(); ++n) {
    const auto id = static_cast<std::int64_t>(n + 1) * 10;
    PictureStatement statement{.id = {id}, .text = "Statement " + std::to_string(id)};
    Tally tally{.statement = {id}, .constituency = {7}};
    for (const Answers& answers : people) {
      if (answers[n]) tally.counts += counts_of(*answers[n], false);
    }
    statement.tallies.push_back(tally);
    material.statements.push_back(statement);
  }
  for (std::size_t person = 0; person < sharing; ++person) {
    Sharer sharer{.person = {static_cast<std::int64_t>(person) + 1}, .side = {7}};
    for (std::size_t n = 0; n < people[person].size(); ++n) {
      if (!people[person][n]) continue;
      sharer.answers.push_back({{static_cast<std::int64_t>(n + 1) * 10}, *people[person][n]});
    }
    material.sharers.push_back(sharer);
  }
  return material;
}

std::vector<std::int64_t> people_in(const DrawnPicture& picture) {
  std::vector<std::int64_t> people;
  for (const auto person : picture.people) people.push_back(person.number);
  return people;
}

std::vector<std::int64_t> statements_in(const DrawnPicture& picture) {
  std::vector<std::int64_t> ids;
  for (const DrawnStatement& statement : picture.statements) ids.push_back(statement.id.number);
  std::ranges::sort(ids);
  return ids;
}

const DrawnStatement& statement(const DrawnPicture& picture, std::int64_t id) {
  return *std::ranges::find(picture.statements, Id<Statement>{id}, &DrawnStatement::id);
}

std::optional<Answer> answer_of(const DrawnPicture& picture, std::int64_t person, std::int64_t id) {
  const auto place = std::ranges::find(picture.people, Id<people::Person>{person});
  return statement(picture, id)
      .answers.at(static_cast<std::size_t>(place - picture.people.begin()));
}

TEST(DrawnPicture, ShowsWhatEachAnswered) {
  const auto picture =
      drawn_picture(material_of({{yes, no, unsure}, {yes, yes, yes}, {no, unsaid, no}}, 3), {1});
  EXPECT_EQ(statements_in(picture), (std::vector<std::int64_t>{10, 20, 30}));
  EXPECT_EQ(answer_of(picture, 1, 30), unsure);
  EXPECT_EQ(answer_of(picture, 2, 20), yes);
  EXPECT_EQ(answer_of(picture, 3, 10), no);
  EXPECT_EQ(picture.people.at(picture.looker), Id<people::Person>{1});
}

TEST(DrawnPicture, RatherNotSayIsAsEmptyAsNoAnswer) {
  const auto picture =
      drawn_picture(material_of({{yes, yes}, {unsaid, missing}, {no, no}, {no, no}}, 4), {1});
  EXPECT_EQ(answer_of(picture, 2, 10), missing);
  EXPECT_EQ(answer_of(picture, 2, 20), missing);
  EXPECT_EQ(statement(picture, 10).counts.answered(), 3);
}

TEST(DrawnPicture, NobodySeesAStatementToWhichTheyShowNoAnswer) {
  const auto material =
      material_of({{yes, unsaid, missing}, {yes, yes, yes}, {no, no, no}, {no, no, no}}, 4);
  EXPECT_EQ(statements_in(drawn_picture(material, {1})), (std::vector<std::int64_t>{10}));
  EXPECT_EQ(statements_in(drawn_picture(material, {2})), (std::vector<std::int64_t>{10, 20, 30}));
  EXPECT_TRUE(drawn_picture(material, {1}).kept_back.empty());
}

TEST(DrawnPicture, AStatementThatWouldTellIsKeptBack) {
  // The three who do not share agree on the first, and differ on the second.
  const auto picture = drawn_picture(
      material_of({{yes, yes}, {no, no}, {no, yes}, {yes, yes}, {yes, no}, {yes, unsure}}, 3), {1});
  EXPECT_EQ(statements_in(picture), (std::vector<std::int64_t>{20}));
  EXPECT_EQ(picture.kept_back, (std::vector<std::string>{"Statement 10"}));
  EXPECT_EQ(people_in(picture).size(), 3U);
  EXPECT_EQ(picture.alike[0][1].shared, 1) << "the one kept back counts nowhere";
}

TEST(DrawnPicture, AlikePeopleAndStatementsStandTogether) {
  const auto picture = drawn_picture(material_of({{yes, no, yes, no},
                                                  {no, yes, no, yes},
                                                  {yes, no, yes, no},
                                                  {no, yes, no, yes},
                                                  {yes, no, yes, unsure}},
                                                 5),
                                     {2});
  const auto people = people_in(picture);
  EXPECT_EQ(std::set(people.begin(), people.begin() + 3), (std::set<std::int64_t>{1, 3, 5}));
  std::set<std::int64_t> first_two;
  for (std::size_t n = 0; n < 2; ++n) first_two.insert(picture.statements[n].id.number);
  EXPECT_EQ(first_two, (std::set<std::int64_t>{10, 30}));
  EXPECT_EQ(picture.people.at(picture.looker), Id<people::Person>{2});
}

TEST(DrawnPicture, TellsWhoIsNearestToWhom) {
  const auto picture = drawn_picture(material_of({{yes, yes, yes, yes},
                                                  {yes, yes, yes, no},
                                                  {no, no, no, no},
                                                  {yes, yes, no, missing},
                                                  {yes, missing, missing, missing}},
                                                 5),
                                     {1});
  const auto place = [&](std::int64_t person) {
    const auto found = std::ranges::find(picture.people, Id<people::Person>{person});
    return static_cast<std::size_t>(found - picture.people.begin());
  };
  EXPECT_EQ(picture.nearest[place(1)], std::vector<std::size_t>{place(2)});
  EXPECT_EQ(picture.nearest[place(3)], std::vector<std::size_t>{place(4)});
  EXPECT_TRUE(picture.nearest[place(5)].empty());  // One answer says nothing.
  EXPECT_EQ(picture.alike[place(1)][place(2)], (opinion_map::Alikeness{.same = 3, .shared = 4}));
  EXPECT_EQ(picture.alike[place(2)][place(1)], picture.alike[place(1)][place(2)]);
}

TEST(DrawnPicture, NamesWhatAllAgreeOnAndWhatSplitsMostEvenly) {
  const auto picture = drawn_picture(material_of({{yes, yes, yes, no, yes},
                                                  {yes, yes, yes, no, yes},
                                                  {yes, no, yes, no, yes},
                                                  {yes, no, no, no, unsure},
                                                  {missing, no, no, no, yes}},
                                                 5),
                                     {2});
  std::set<std::int64_t> agreed;
  for (const std::size_t n : picture.agreed) agreed.insert(picture.statements[n].id.number);
  EXPECT_EQ(agreed, (std::set<std::int64_t>{10, 40}));
  ASSERT_EQ(picture.split.size(), 2U);
  const std::set<std::int64_t> split{picture.statements[picture.split[0]].id.number,
                                     picture.statements[picture.split[1]].id.number};
  EXPECT_EQ(split, (std::set<std::int64_t>{20, 30}));
}

TEST(DrawnPicture, OfManyStatementsTheMostAnsweredAreDrawn) {
  Random random(1);
  std::vector<Answers> people(4, Answers(120));
  for (std::size_t n = 0; n < 120; ++n) {
    for (std::size_t person = 0; person < 4; ++person) {
      if (person == 3 && n >= 90) continue;
      people[person][n] = random.unit() < 0.5 ? yes : no;
    }
  }
  const auto picture = drawn_picture(material_of(people, 4), {1});
  EXPECT_EQ(picture.statements.size(), statements_in_picture_most);
  EXPECT_EQ(picture.not_drawn, 20U);
  const auto ids = statements_in(picture);
  for (std::int64_t id = 10; id <= 900; id += 10) {
    EXPECT_TRUE(std::ranges::binary_search(ids, id)) << id;
  }
}

// Whatever is answered, nothing stands in a picture but the shown answers of those who share.
TEST(DrawnPicture, HoldsNothingOfAnybodyElse) {
  Random random(2);
  for (int round = 0; round < 200; ++round) {
    const std::size_t count = 6 + random.below(5);
    std::vector<Answers> people(count, Answers(8));
    for (Answers& answers : people) {
      for (auto& answer : answers) {
        if (random.unit() < 0.85) answer = static_cast<Answer>(1 + random.below(4));
      }
      answers[0] = yes;
    }
    const auto material = material_of(people, 3 + random.below(count - 3));
    const auto picture = drawn_picture(material, {1});
    EXPECT_EQ(picture.people.size(), material.sharers.size());
    for (const DrawnStatement& one : picture.statements) {
      const auto n = static_cast<std::size_t>(one.id.number) / 10 - 1;
      for (const auto person : picture.people) {
        const auto& given = people[static_cast<std::size_t>(person.number) - 1][n];
        EXPECT_EQ(answer_of(picture, person.number, one.id.number),
                  given == unsaid ? missing : given);
      }
    }
  }
}

}  // namespace
}  // namespace alongside::opinions::drawn_picture_test
