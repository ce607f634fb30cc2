// Random work on the database and on a std::map, which must stay the same.
#include <map>

#include "foundation/base/random.h"
#include "foundation/db/things_testing.h"

namespace alongside::model_test {
namespace {

using Model = std::map<std::int64_t, Thing>;

class ModelTest : public OnThings {
 protected:
  /// One random step inside a write, on both.
  static void step(Write& write, Model& model, Random& random) {
    const auto id = static_cast<std::int64_t>(random.below(20));
    const auto size = static_cast<std::int64_t>(random.next());
    switch (random.below(4)) {
      case 0: {
        static constexpr Sql put{
            "INSERT INTO things (id, name, size) VALUES ($1, $2, $3) "
            "ON CONFLICT (id) DO UPDATE SET name = excluded.name, size = excluded.size"};
        const std::string name(random.below(40), 'n');
        EXPECT_EQ(write.run(put, id, name, size), 1);
        model[id] = {id, name, size};
        return;
      }
      case 1:
        EXPECT_EQ(write.run(remove_thing, id), static_cast<std::int64_t>(model.erase(id)));
        return;
      case 2:
        EXPECT_EQ(write.run(resize_thing, id, size), static_cast<std::int64_t>(model.count(id)));
        if (model.contains(id)) model[id].size = size;
        return;
      default:
        compare(write, model);
    }
  }

  static void compare(Transaction& transaction, const Model& model) {
    const auto [things, number] =
        transaction.together(all<Thing>(list_things), one<std::size_t>(count_things));
    EXPECT_EQ(number, model.size());
    ASSERT_EQ(things.size(), model.size());
    auto expected = model.begin();
    for (const Thing& thing : things) EXPECT_EQ(thing, (expected++)->second);
  }
};
INSTANTIATE_ON_BOTH_DATABASES(ModelTest);

TEST_P(ModelTest, StaysTheSameAsAMap) {
  constexpr std::uint64_t seed = 20261123;
  Random random(seed);
  Model model;
  for (int round = 0; round < 150; ++round) {
    enum class End { commit, forget, stop };
    const auto end = static_cast<End>(random.below(3));
    const Random before = random;
    Model changed;
    const auto work = [&](Write& write) {
      random = before;  // The body may run again.
      changed = model;
      for (auto steps = random.below(8); steps > 0; --steps) step(write, changed, random);
      if (end == End::stop) throw NotAllowed();
      if (end == End::commit) write.commit();
    };
    if (end == End::stop) {
      EXPECT_THROW(database().write(work), NotAllowed);
    } else {
      database().write(work);
    }
    if (end == End::commit) model = changed;
    if (round % 50 == 49) temporary().reopen();
    database().read([&](Read& read) { compare(read, model); });
    ASSERT_FALSE(HasFailure()) << "seed " << seed << ", round " << round;
  }
}

}  // namespace
}  // namespace alongside::model_test
