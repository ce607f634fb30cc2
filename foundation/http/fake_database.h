// For tests of this folder: a database without tables. It runs the bodies, counts them, and
// commits or not.
#pragma once

#include <exception>
#include <functional>
#include <string>
#include <string_view>

#include "foundation/db/commit_in_doubt.h"

namespace alongside {

class FakeDatabase : public Database {
 public:
  Engine engine() const override { return Engine::sqlite; }

  void submit_write(WriteJob job, WriteDone done) override {
    std::exception_ptr thrown;
    FakeSession session;
    std::vector<std::string> topics;
    try {
      for (int run = 0; run <= reruns; ++run) {  // As after a serialization failure.
        FakeWrite write(session);
        job(write);
        committed = write.committed();
        topics = write.topics();
      }
      if (std::exchange(fails, false)) throw DatabaseFailed("the disk is full");
      if (std::exchange(breaks_at_commit, false)) throw CommitInDoubt("the connection broke");
      if (!committed) topics.clear();
      for (const std::string& topic : topics) {
        for (const auto& listener : listeners_) listener(topic);
      }
    } catch (...) {
      thrown = std::current_exception();
    }
    done(thrown);
  }

  void on_publish(std::function<void(std::string_view)> listener) override {
    listeners_.push_back(std::move(listener));
  }
  void fail_after(int) override { fails = true; }
  void run_script(std::string_view) override {}

  int reruns = 0;
  bool fails = false;
  bool breaks_at_commit = false;
  bool committed = false;

 protected:
  void run_read(const std::function<void(Read&)>& body) override {
    if (std::exchange(fails, false)) throw DatabaseFailed("the connection broke");
    FakeSession session;
    FakeRead read(session);
    body(read);
  }

 private:
  struct FakeSession : detail::Session {
    void run(detail::Call*, std::size_t) override {}
  };
  struct FakeRead : Read {
    explicit FakeRead(detail::Session& session) : Read(session) {}
  };
  struct FakeWrite : Write {
    explicit FakeWrite(detail::Session& session) : Write(session) {}
  };
  std::vector<std::function<void(std::string_view)>> listeners_;
};

}  // namespace alongside
