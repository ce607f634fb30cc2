// What a search finds is what its asker may see, whatever happened before; and a stranger learns
// nothing from what is not found.
#include <gtest/gtest.h>

#include <regex>
#include <set>

#include "app/program.h"
#include "app/testing/browser.h"
#include "app/testing/world.h"
#include "foundation/base/random.h"
#include "foundation/db/migrate.h"
#include "foundation/db/testing.h"
#include "foundation/rooms/room.h"
#include "slices/groups/group_storage.h"
#include "slices/groups/members/member_storage.h"
#include "slices/opinions/opinions.h"
#include "slices/opinions/questions/statement_storage.h"
#include "slices/search/search_storage.h"

namespace alongside::testing_world::search_test {
namespace {

using groups::Group;
using groups::Openness;
using opinions::Question;
using opinions::Statement;

const std::vector<std::string> all_words{"apple", "baskets", "clinic", "daisy", "ember"};

struct ModelStatement {
  Id<Statement> id;
  std::string text;
  bool removed = false;
};
struct ModelQuestion {
  Id<Question> id;
  std::string text;
  std::vector<ModelStatement> statements;
};
struct ModelGroup {
  Id<Group> id;
  std::string text;
  Openness openness = Openness::listed;
  std::set<std::int64_t> members;
  std::vector<ModelQuestion> questions;
};

bool has(const std::string& text, const std::string& word) {
  return text.find(word) != std::string::npos;
}

class Search : public OnBothDatabases {
 protected:
  Search() : site_(site()) {}
  void SetUp() override {
    OnBothDatabases::SetUp();
    if (IsSkipped()) return;
    dispatcher_.emplace(dispatcher_options(site_, database()));
    written([&](Write& write) {
      community::found(write, {.name = "Riverside", .language = "en"});
      for (const char* name : {"Asha", "Ben", "Carys"}) {
        const auto person = people::add_person(write, {.name = name}, beginning());
        people_.push_back(person.number);
        sessions_.push_back(people::start_session(write, person, beginning()).value);
      }
    });
  }

  template <class F>
  void written(const F& body) {
    database().write([&](Write& write) {
      body(write);
      write.commit();
    });
  }
  void run_jobs() { run_all_waiting(database(), jobs_of(*site_.rooms, site_), beginning()); }

  std::string got(const std::string& target, std::optional<std::size_t> person) {
    Browser browser(*dispatcher_, site_);
    if (person) browser.set_cookie(std::string(people::session_cookie), sessions_[*person]);
    const Response response = browser.get(target, beginning());
    EXPECT_EQ(response.status, 200) << target;
    return response.body;
  }
  /// Where its results lead, on all its pages; none twice.
  std::set<std::string> found(std::string target, std::optional<std::size_t> person) {
    static const std::regex result_link("alongside-found__title\"><a href=\"([^\"]*)\"");
    static const std::regex next_link("href=\"([^\"]*before=[0-9]*)\"");
    std::set<std::string> all;
    while (!target.empty()) {
      const std::string body = got(target, person);
      for (std::sregex_iterator at(body.begin(), body.end(), result_link), end; at != end; ++at) {
        EXPECT_TRUE(all.insert((*at)[1]).second) << "twice: " << (*at)[1];
      }
      std::smatch next;
      target = std::regex_search(body, next, next_link)
                   ? std::regex_replace(next[1].str(), std::regex("&amp;"), "&")
                   : std::string();
    }
    return all;
  }

  Site site_;
  std::optional<Dispatcher> dispatcher_;
  std::vector<std::int64_t> people_;
  std::vector<std::string> sessions_;
};
INSTANTIATE_ON_BOTH_DATABASES(Search);

/// Does something to groups and to what is in them, in the database and in its own mind.
class Life {
 public:
  Life(Random& random, const std::vector<std::int64_t>& people)
      : random_(random), people_(people) {}

  void go_on(Write& write) {
    const auto what = random_.below(10);
    if (groups_.empty() || what == 0) return start(write);
    ModelGroup& group = any(groups_);
    if (what == 1) return change(write, group);
    if (what <= 3) return come_or_go(write, group);
    if (group.questions.empty() || what == 4) return ask(write, group);
    ModelQuestion& question = any(group.questions);
    if (question.statements.empty() || what <= 8) return put_forward(write, question);
    take_out(write, question);
  }

  /// What a person, or a stranger, may find by a word: in one group, or everywhere.
  std::set<std::string> may_find(std::optional<std::int64_t> person, const std::string& word,
                                 const ModelGroup* only = nullptr) const {
    std::set<std::string> paths;
    for (const ModelGroup& group : groups_) {
      if (only != nullptr && only != &group) continue;
      const bool member = person && group.members.contains(*person);
      const std::string path = groups::path_to(group.id);
      if (only == nullptr && has(group.text, word) &&
          (member || group.openness != Openness::hidden)) {
        paths.insert(path);
      }
      if (!member) continue;
      for (const ModelQuestion& question : group.questions) {
        add_found(paths, path + "/questions/" + std::to_string(question.id.number), question, word);
      }
    }
    return paths;
  }
  const std::vector<ModelGroup>& groups() const { return groups_; }

 private:
  static void add_found(std::set<std::string>& paths, const std::string& path,
                        const ModelQuestion& question, const std::string& word) {
    if (has(question.text, word)) paths.insert(path);
    for (const ModelStatement& statement : question.statements) {
      if (statement.removed || !has(statement.text, word)) continue;
      paths.insert(path + "?statement=" + std::to_string(statement.id.number));
    }
  }

  template <class T>
  T& any(std::vector<T>& all) {
    return all[random_.below(all.size())];
  }
  std::string text() {
    std::string text = "t" + std::to_string(++texts_);
    for (auto count = random_.below(3); count > 0; --count) {
      text += " " + all_words[random_.below(all_words.size())];
    }
    return text;
  }
  Openness openness() {
    const Openness all[]{Openness::open, Openness::listed, Openness::hidden};
    return all[random_.below(3)];
  }

  void start(Write& write) {
    ModelGroup group{
        .id = {}, .text = text(), .openness = openness(), .members = {}, .questions = {}};
    group.id =
        groups::add_group(write, {.name = group.text, .openness = group.openness}, beginning());
    groups_.push_back(std::move(group));
  }
  void change(Write& write, ModelGroup& group) {
    group.text = text();
    group.openness = openness();
    groups::Member member;
    member.group.id = group.id;
    groups::update_group(write, member,
                         {.openness = group.openness, .name = "n", .purpose = group.text});
  }
  void come_or_go(Write& write, ModelGroup& group) {
    const std::int64_t person = people_[random_.below(people_.size())];
    if (group.members.erase(person) > 0) {
      groups::erase_member(write, group.id, {person}, groups::Links::stop, beginning());
    } else {
      group.members.insert(person);
      groups::add_member(write, group.id, {person}, groups::Role::member, {}, "", beginning());
    }
  }
  void ask(Write& write, ModelGroup& group) {
    ModelQuestion question{.id = {}, .text = text(), .statements = {}};
    question.id = opinions::add_question(
        write, {.group = group.id, .question = question.text, .description = ""}, beginning());
    group.questions.push_back(std::move(question));
  }
  void put_forward(Write& write, ModelQuestion& question) {
    const std::string said = text();
    const auto id = opinions::add_statement(write, question.id, said, beginning());
    question.statements.push_back({id, said});
  }
  void take_out(Write& write, ModelQuestion& question) {
    ModelStatement& statement = any(question.statements);
    opinions::remove_statement(write, question.id, statement.id, "Not about it");
    statement.removed = true;
  }

  Random& random_;
  const std::vector<std::int64_t>& people_;
  std::vector<ModelGroup> groups_;
  int texts_ = 0;
};

TEST_P(Search, FindsWhatItsAskerMaySeeAndNothingElse) {
  Random random(20261129);
  Life life(random, people_);
  std::size_t results = 0;
  for (int round = 0; round < 24; ++round) {
    written([&](Write& write) {
      for (int act = 0; act < 12; ++act) life.go_on(write);
    });
    const bool up_to_date = round % 2 == 1;
    if (up_to_date) run_jobs();
    const std::string& word = all_words[random.below(all_words.size())];
    for (std::size_t person = 0; person <= people_.size(); ++person) {
      const bool stranger = person == people_.size();
      std::optional<std::size_t> asker;
      std::optional<std::int64_t> number;
      if (!stranger) asker = person;
      if (!stranger) number = people_[person];
      const auto all = found("/search?q=" + word, asker);
      const auto may = life.may_find(number, word);
      for (const std::string& path : all) EXPECT_TRUE(may.contains(path)) << word << ": " << path;
      if (up_to_date) {
        results += all.size();
        EXPECT_EQ(all, may) << word << " of " << person;
      }
      for (const ModelGroup& group : life.groups()) {
        if (!number || !group.members.contains(*number)) continue;
        const auto here = found(groups::path_to(group.id) + "/search?q=" + word, asker);
        const auto may_here = life.may_find(number, word, &group);
        for (const std::string& path : here) EXPECT_TRUE(may_here.contains(path)) << path;
        if (up_to_date) {
          EXPECT_EQ(here, may_here);
        }
      }
    }
    ASSERT_FALSE(HasFailure()) << "round " << round;
  }
  EXPECT_GT(results, 100U) << "the test sees nothing";
}

std::string without_tokens(const std::string& page) {
  static const std::regex token("name=\"form_token\" value=\"[^\"]*\"");
  return std::regex_replace(page, token, "");
}

TEST_P(Search, SaysNothingOfWordsThatStandInHiddenGroupsAlone) {
  written([&](Write& write) {
    const auto hidden = groups::add_group(
        write, {.name = "Zebrafinch", .openness = Openness::hidden, .purpose = "Zebrafinch"},
        beginning());
    const auto question = opinions::add_question(
        write, {.group = hidden, .question = "Zebrafinch?", .description = ""}, beginning());
    for (int number = 0; number < 60; ++number) {
      opinions::add_statement(write, question, "Zebrafinch " + std::to_string(number), beginning());
    }
    const auto own =
        groups::add_group(write, {.name = "Open one", .openness = Openness::open}, beginning());
    groups::add_member(write, own, {people_[0]}, groups::Role::member, {}, "", beginning());
    groups::add_member(write, hidden, {people_[1]}, groups::Role::member, {}, "", beginning());
  });
  run_jobs();
  EXPECT_EQ(found("/search?q=zebrafinch", 1).size(), 62U) << "its member finds it";
  const auto answered = [&](const std::string& word, std::optional<std::size_t> person) {
    std::string page =
        without_tokens(got("/search?q=" + word + "&before=9000000000000000000", person));
    page += without_tokens(got("/search?q=open+" + word, person));
    return std::regex_replace(page, std::regex(word), "WORD");
  };
  for (const std::optional<std::size_t> person :
       {std::optional<std::size_t>(), std::optional<std::size_t>(0)}) {
    EXPECT_EQ(answered("zebrafinch", person), answered("nowherefin", person));
    EXPECT_EQ(answered("zebraf", person), answered("nowher", person)) << "a beginning of it";
  }
}

TEST_P(Search, FindsWhatWasThereBeforeAndReadsAnewWhatNobodyTold) {
  std::int64_t statement = 0;
  written([&](Write& write) {
    const auto group = groups::add_group(write, {.name = "Open one"}, beginning());
    groups::add_member(write, group, {people_[0]}, groups::Role::member, {}, "", beginning());
    const auto question = opinions::add_question(
        write, {.group = group, .question = "What?", .description = ""}, beginning());
    statement = opinions::add_statement(write, question, "Old daisies", beginning()).number;
  });
  // As before the index was there.
  database().run_script("DELETE FROM jobs");
  run_jobs();
  EXPECT_EQ(found("/search?q=daisy", 0).size(), 1U);

  // Something changes and goes that nobody told of: it is found out at night.
  static constexpr Sql change_sql{"UPDATE statements SET text = 'New embers' WHERE id = $1"};
  static constexpr Sql night_sql{"UPDATE search_state SET read_at = 0"};
  written([&](Write& write) {
    write.run(change_sql, statement);
    write.run(night_sql);
  });
  run_jobs();
  EXPECT_TRUE(found("/search?q=daisy", 0).empty());
  EXPECT_EQ(found("/search?q=ember", 0).size(), 1U);
  static constexpr Sql go_sql{"DELETE FROM statements WHERE id = $1"};
  written([&](Write& write) {
    write.run(go_sql, statement);
    write.run(night_sql);
  });
  EXPECT_TRUE(found("/search?q=ember", 0).empty()) << "never shown once it is gone";
  run_jobs();
  static constexpr Sql entries_sql{"SELECT COUNT(*) FROM search_entries"};
  EXPECT_EQ(database().read([](Read& read) { return read.one<std::int64_t>(entries_sql); }), 2)
      << "the group and its question";
}

TEST_P(Search, ReadsNothingAnewOfAGroupThatIsBeingErased) {
  Id<Group> group;
  written([&](Write& write) {
    group = groups::add_group(write, {.name = "Open one"}, beginning());
    groups::add_member(write, group, {people_[0]}, groups::Role::member, {}, "", beginning());
    opinions::add_statement(
        write,
        opinions::add_question(write, {.group = group, .question = "What?", .description = ""},
                               beginning()),
        "Old daisies", beginning());
  });
  run_jobs();
  static constexpr Sql entries_sql{"SELECT COUNT(*) FROM search_entries"};
  const auto entries = [&] {
    return database().read([](Read& read) { return read.one<std::int64_t>(entries_sql); });
  };
  EXPECT_EQ(entries(), 3);
  // Its erasing has begun, and the search was first to let go of it; then comes the night.
  static constexpr Sql begun_sql{"INSERT INTO erased_groups (group_id, erased_on) VALUES ($1, 1)"};
  static constexpr Sql night_sql{"UPDATE search_state SET read_at = 0"};
  written([&](Write& write) {
    write.run(begun_sql, group);
    write.run(night_sql);
  });
  run_jobs();
  EXPECT_EQ(entries(), 0);
}

}  // namespace
}  // namespace alongside::testing_world::search_test
