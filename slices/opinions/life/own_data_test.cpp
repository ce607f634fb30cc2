// What a person gets to keep of the questions they answered.
#include "slices/opinions/life/own_data_storage.h"

#include <gtest/gtest.h>

#include "slices/opinions/map/map_tasks.h"
#include "slices/opinions/map/map_testing.h"
#include "slices/opinions/map/shown/shown_map_storage.h"

namespace alongside::opinions::own_data_test {
namespace {

class OwnData : public MapWorld {
 protected:
  std::string data_of(std::size_t person) {
    return database().read([&](Read& read) {
      JsonWriter json;
      write_own_data(json, read, key, people.at(person), now);
      return json.written();
    });
  }
};
INSTANTIATE_ON_BOTH_DATABASES(OwnData);

TEST_P(OwnData, SaysWhereAnswersPutSomebodyOnceTheMapIsOpenToThem) {
  answer_all(0, 30);
  answer(31, 0, Answer::agree);
  run_all_waiting(database(), {map_job()}, now);
  for (const std::size_t person : {0U, 1U}) {
    const groups::Member member{
        .visit = {.community = {}, .person = people::Person{.id = people.at(person)}},
        .group = {.id = group}};
    const auto found =
        database().read([&](Read& read) { return map_for(read, member, question, key, now); });
    ASSERT_TRUE(found.own && found.own->group);
    const std::string letter = letter_text(found.map->groups[*found.own->group].letter);
    const std::string data = data_of(person);
    EXPECT_NE(data.find("\"group_of_opinion\": \"" + letter + "\""), std::string::npos) << data;
    EXPECT_NE(data.find("Statement 3"), std::string::npos);
  }
  // One answer opens no map; none says nothing of the question.
  EXPECT_NE(data_of(31).find("Statement 0"), std::string::npos);
  EXPECT_EQ(data_of(31).find("group_of_opinion"), std::string::npos);
  EXPECT_EQ(data_of(35).find("Statement"), std::string::npos);
}

}  // namespace
}  // namespace alongside::opinions::own_data_test
