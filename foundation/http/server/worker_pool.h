// Threads for what takes long (signing in, imports, files), so that pages do not wait behind it.
#pragma once

#include <condition_variable>
#include <cstddef>
#include <deque>
#include <functional>
#include <mutex>
#include <thread>
#include <vector>

namespace alongside {

class WorkerPool {
 public:
  WorkerPool(int threads, std::size_t waiting_max);
  ~WorkerPool();
  WorkerPool(const WorkerPool&) = delete;
  WorkerPool& operator=(const WorkerPool&) = delete;

  /// False, and nothing done, where too many jobs wait already.
  bool post(std::function<void()> job);

 private:
  void work();

  std::mutex mutex_;
  std::condition_variable something_to_do_;
  std::deque<std::function<void()>> jobs_;
  std::size_t waiting_max_;
  bool ending_ = false;
  std::vector<std::thread> threads_;
};

}  // namespace alongside
