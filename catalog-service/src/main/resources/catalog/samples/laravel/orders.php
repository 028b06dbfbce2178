<?php

// routes/api.php
use Illuminate\Http\Request;
use Illuminate\Support\Facades\Route;

Route::post('/orders', function (Request $request) {
    $order = $request->validate([
        'item' => ['required', 'string', 'max:100'],
        'quantity' => ['required', 'integer', 'between:1,100'],
    ]);

    return response()->json($order, 201);
});
