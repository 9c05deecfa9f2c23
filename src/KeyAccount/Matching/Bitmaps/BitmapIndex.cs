namespace KeyAccount.Matching.Bitmaps;

/// <summary>Which rules each value of each field lets through; read-only and shared by all evaluations.</summary>
/// <param name="Words">All rows of bits.</param>
/// <param name="RowLength">How many words a row has.</param>
/// <param name="FullRow">Where the row that has every rule begins.</param>
/// <param name="OrderFields">The fields that have one value for the order.</param>
/// <param name="OrderSets">The sets, which belong to the order.</param>
/// <param name="LineFields">The fields that have a value for each line; first those whose rows are all written out.</param>
/// <param name="WrittenOut">How many fields of lines have all their rows written out.</param>
/// <param name="Residual">For each rule the tests that no row answers; null where there are none.</param>
/// <param name="StageStart">The first rank of each stage, and one entry more that closes the last.</param>
/// <param name="StageHasResidual">Whether some rule of the stage has tests that no row answers.</param>
internal sealed record BitmapIndex(
    ulong[] Words,
    int RowLength,
    int FullRow,
    FieldIndex[] OrderFields,
    SetIndex[] OrderSets,
    FieldIndex[] LineFields,
    int WrittenOut,
    Test[]?[] Residual,
    int[] StageStart,
    bool[] StageHasResidual)
{
    public int StageCount => StageHasResidual.Length;
}
