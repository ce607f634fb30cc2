// Runs every case of every slice on both databases.
#include <gtest/gtest.h>

#include <fstream>
#include <iterator>
#include <memory>
#include <regex>

#include "app/program.h"
#include "app/testing/browser.h"
#include "app/testing/case_file.h"
#include "app/testing/world.h"
#include "foundation/db/testing.h"

namespace alongside::testing_world::case_test {
namespace {

std::string replaced(std::string text, std::string_view from, std::string_view to) {
  for (auto at = text.find(from); at != std::string::npos; at = text.find(from, at + to.size())) {
    text.replace(at, from.size(), to);
  }
  return text;
}

std::string entities_decoded(std::string text) {
  for (const auto& [from, to] : {std::pair{"&lt;", "<"},
                                 {"&gt;", ">"},
                                 {"&quot;", "\""},
                                 {"&#39;", "'"},
                                 {"&#x27;", "'"},
                                 {"&amp;", "&"}}) {
    text = replaced(std::move(text), from, to);
  }
  return text;
}

class CaseRun {
 public:
  CaseRun(Database& database, const CaseFile& file)
      : file_(file),
        database_(database),
        site_(site()),
        world_(made_once(database.engine()).world),
        dispatcher_(dispatcher_options(site_, database)),
        browser_(dispatcher_, site_),
        tasks_(jobs_of(all_rooms(), site_)),
        now_(beginning()) {}

  void run() {
    for (const CaseStep& step : file_.steps) {
      SCOPED_TRACE(file_.name + ":" + std::to_string(step.line) + ": " + step.word + " " +
                   step.rest);
      take(step);
      if (testing::Test::HasFailure()) {
        ADD_FAILURE() << "the answer was " << response_.status << "\n" << response_.body;
        return;
      }
    }
  }

 private:
  void take(const CaseStep& step) {
    const std::string rest = filled(step.rest);
    if (step.word == "as") return sign_in(rest);
    if (step.word == "GET") return got(browser_.get(rest, now_));
    if (step.word == "POST") return post(rest, step);
    if (step.word == "expect") return expect(rest);
    if (step.word == "contains") {
      EXPECT_NE(body_.find(rest), std::string::npos) << "not there: " << rest;
    } else if (step.word == "lacks") {
      EXPECT_EQ(body_.find(rest), std::string::npos) << "there: " << rest;
    } else if (step.word == "keep") {
      keep(rest);
    } else if (step.word == "header") {
      expect_header(rest);
    } else if (step.word == "later") {
      now_ += std::chrono::seconds(std::stoll(rest));
      run_all_waiting(database_, tasks_, now_);
    } else if (step.word == "database") {
      database_.fail_after(std::stoi(rest.substr(rest.rfind(' ') + 1)));
    }
  }

  void sign_in(const std::string& name) {
    browser_.clear_cookies();
    if (name == "stranger") return;
    ASSERT_TRUE(world_.session_cookies.contains(name)) << "nobody of the name " << name;
    browser_.set_cookie("alongside_session", world_.session_cookies[name]);
  }

  void post(const std::string& target, const CaseStep& step) {
    Browser::Form form;
    Browser::Uploads uploads;
    for (const CaseField& field : step.fields) {
      if (field.file_name.empty()) {
        form.emplace_back(field.name, filled(field.value));
      } else {
        uploads.emplace_back(field.name, Upload{field.file_name, content_of(field)});
      }
    }
    got(browser_.post(target, form, now_, uploads));
    run_all_waiting(database_, tasks_, now_);
  }

  /// `bytes of PATH` stands for a file that is no text.
  std::string content_of(const CaseField& field) const {
    constexpr std::string_view mark = "bytes of ";
    if (!field.value.starts_with(mark)) return filled(field.value);
    const std::string path = field.value.substr(mark.size(), field.value.find('\n') - mark.size());
    std::ifstream in(path, std::ios::binary);
    EXPECT_TRUE(in) << "no file " << path;
    return {std::istreambuf_iterator<char>(in), {}};
  }

  void got(Response response) {
    response_ = std::move(response);
    body_ = entities_decoded(response_.body);
  }

  std::string header(std::string_view name) const {
    for (const auto& [key, value] : response_.headers) {
      if (key == name) return value;
    }
    return "";
  }

  void expect(const std::string& rest) {
    const auto space = rest.find(' ');
    EXPECT_EQ(std::to_string(response_.status), rest.substr(0, space));
    if (space != std::string::npos) {
      EXPECT_EQ(header("Location"), rest.substr(space + 1));
    }
  }

  void expect_header(const std::string& rest) {
    const auto colon = rest.find(": ");
    ASSERT_NE(colon, std::string::npos);
    EXPECT_TRUE(header(rest.substr(0, colon)).starts_with(rest.substr(colon + 2)))
        << "it is: " << header(rest.substr(0, colon));
  }

  void keep(const std::string& rest) {
    const auto space = rest.find(' ');
    std::smatch found;
    const std::string searched = body_ + "\n" + header("Location");
    ASSERT_TRUE(std::regex_search(searched, found, std::regex(rest.substr(space + 1))));
    world_.kept[rest.substr(0, space)] = found.size() > 1 ? found[1] : found[0];
  }

  std::string filled(std::string text) const {
    for (const auto& [name, value] : world_.kept) text = replaced(text, "{" + name + "}", value);
    return text;
  }

  const CaseFile& file_;
  Database& database_;
  Site site_;
  World world_;
  Dispatcher dispatcher_;
  Browser browser_;
  const std::vector<JobKind> tasks_;
  Instant now_;
  Response response_;
  std::string body_;
};

class CaseOn : public testing::Test {
 public:
  CaseOn(std::string path, Engine engine) : path_(std::move(path)), engine_(engine) {}
  void TestBody() override {
    if (!TemporaryDatabase::available(engine_)) GTEST_SKIP() << "no PostgreSQL given";
    TemporaryDatabase temporary(made_once(engine_).database);
    const CaseFile file = read_case(path_);
    CaseRun(temporary.database(), file).run();
  }

 private:
  std::string path_;
  Engine engine_;
};

void register_cases() {
  for (const std::string& path : case_paths("slices")) {
    for (const Engine engine : {Engine::sqlite, Engine::postgresql}) {
      const std::string name = path + (engine == Engine::sqlite ? " sqlite" : " postgresql");
      testing::RegisterTest("Case", name.c_str(), nullptr, nullptr, __FILE__, __LINE__,
                            [path, engine]() -> testing::Test* {
                              return std::make_unique<CaseOn>(path, engine).release();
                            });
    }
  }
}

}  // namespace
}  // namespace alongside::testing_world::case_test

int main(int argc, char** argv) {
  testing::InitGoogleTest(&argc, argv);
  alongside::testing_world::case_test::register_cases();
  return RUN_ALL_TESTS();
}
