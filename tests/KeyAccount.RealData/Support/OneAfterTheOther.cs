using Xunit.Sdk;
using Xunit.v3;

// Tests that share the processor would measure each other.
[assembly: Parallelization(Mode = ParallelMode.None)]
